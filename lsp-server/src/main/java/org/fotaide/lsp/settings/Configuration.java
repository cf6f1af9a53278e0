// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.fotaide.lsp.client.Client;

/**
 * What the user has set in the editor, as it changes: asked for where the client can be asked, otherwise as it tells. What is
 * wrong with it is explained once.
 */
public final class Configuration {
    private static final String CHANGES = "workspace/didChangeConfiguration";

    private final Client client;
    private final Consumer<Settings> listener;
    private final Set<String> explained = ConcurrentHashMap.newKeySet();
    private volatile Settings settings = Settings.USUAL;

    /**
     * Makes one with nothing set.
     *
     * @param listener hears what is set now, when that is something else than before
     */
    public Configuration(Client client, Consumer<Settings> listener) {
        this.client = client;
        this.listener = listener;
    }

    public Settings settings() {
        return settings;
    }

    /** The client said hello: what it has to say of settings from the beginning counts. */
    public void begin(JsonObject options) {
        section(options).ifPresent(this::take);
    }

    /** The client is ready to be asked. */
    public void ready() {
        if (client.settings().registersConfiguration()) {
            JsonObject options = new JsonObject();
            options.addProperty("section", Setting.SECTION);
            var unused = client.remote()
                    .registerCapability(
                            new RegistrationParams(List.of(new Registration("fota-configuration", CHANGES, options))));
        }
        if (client.settings().givesConfiguration()) {
            ask();
        }
    }

    /**
     * The client says that something is set otherwise.
     *
     * @param said all that is set, or nothing where it wants to be asked
     */
    public void changed(Object said) {
        if (client.settings().givesConfiguration()) {
            ask();
        } else {
            section(json(said)).ifPresent(this::take);
        }
    }

    private void ask() {
        ConfigurationItem item = new ConfigurationItem();
        item.setSection(Setting.SECTION);
        var unused = client.remote()
                .configuration(new ConfigurationParams(List.of(item)))
                .thenAccept(
                        answer -> take(answer == null || answer.isEmpty() ? JsonNull.INSTANCE : json(answer.get(0))));
    }

    private static JsonElement json(Object value) {
        return new Gson().toJsonTree(value);
    }

    private static Optional<JsonElement> section(JsonElement all) {
        return all instanceof JsonObject object ? Optional.ofNullable(object.get(Setting.SECTION)) : Optional.empty();
    }

    private synchronized void take(JsonElement section) {
        SettingsReading reading = SettingsReading.of(section);
        reading.complaints().stream().filter(explained::add).forEach(text -> client.remote()
                .showMessage(new MessageParams(MessageType.Warning, text)));
        if (!reading.settings().equals(settings)) {
            settings = reading.settings();
            listener.accept(settings);
        }
    }
}
