// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.fotaide.simulator.client.AnyCertificate;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.event.DeviceListener;

/**
 * What a device's owner does, by the calls of the vendor's documents.
 *
 * <pre>{@code
 * OwnerApp app = new OwnerApp(cloud, key);
 * app.upgrade("v1.0.1t23701(a)").get();
 * device.addListener(app.accepting(answer -> {}));
 * }</pre>
 *
 * Without {@link #accepting} the owner declines: what was fetched stays where it is, and the old firmware runs on.
 */
public final class OwnerApp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Server server;
    private final String key;
    private final Optional<String> device;
    private final HttpClient client;

    /**
     * What the cloud said.
     *
     * @param status of HTTP; 0 if it could not be asked
     * @param body its words, or why it could not be asked
     */
    public record Answer(int status, String body) {}

    /** The owner of the only device that the key opens. */
    public OwnerApp(Server server, String key) {
        this(
                server,
                key,
                Optional.empty(),
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(AnyCertificate.context())
                        .build());
    }

    private OwnerApp(Server server, String key, Optional<String> device, HttpClient client) {
        this.server = server;
        this.key = key;
        this.device = device;
        this.client = client;
    }

    /**
     * For one of several devices.
     *
     * @param id as the cloud calls it
     */
    public OwnerApp of(String id) {
        return new OwnerApp(server, key, Optional.of(id), client);
    }

    /** Lets the device fetch a ROM. */
    public CompletableFuture<Answer> upgrade(String rom) {
        return call("sys_upgrade&version=" + rom);
    }

    /** Lets it restart into what it fetched. */
    public CompletableFuture<Answer> reboot() {
        return call("sys_reboot");
    }

    /** An owner who accepts whatever her device fetched, as soon as it tells of it. */
    public DeviceListener accepting(Consumer<Answer> answers) {
        return event -> {
            if (event instanceof DeviceEvent.Reported reported
                    && reported.action().equals("device_upgrade_success")) {
                CompletableFuture<Void> unused = reboot().thenAccept(answers);
            }
        };
    }

    private CompletableFuture<Answer> call(String action) {
        String query = "/v1/device/rpc/?deliver_to_device=true&action=" + action
                + device.map(id -> "&device_id=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .orElse("");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(query)))
                .header("Content-Type", "application/json")
                .header("Authorization", "token " + key)
                .timeout(PATIENCE)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.body()))
                .exceptionally(failure -> new Answer(0, String.valueOf(failure.getMessage())));
    }
}
