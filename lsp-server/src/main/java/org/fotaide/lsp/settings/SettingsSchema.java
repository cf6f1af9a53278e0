// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The JSON schema of the settings, by their whole names; docs/settings.schema.json is this text.
 *
 * <pre>{@code
 * String json = new SettingsSchema().text();
 * }</pre>
 */
public final class SettingsSchema {
    public String text() {
        JsonObject properties = new JsonObject();
        Setting.ALL.forEach(setting -> properties.add(Setting.SECTION + "." + setting.name(), property(setting)));
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("title", "FOTA IDE");
        schema.addProperty("type", "object");
        schema.add("properties", properties);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(schema) + "\n";
    }

    private static <T> JsonElement property(Setting<T> setting) {
        JsonObject property = setting.type().schema();
        property.add("default", setting.type().json(setting.usual()));
        property.addProperty("description", setting.description());
        return property;
    }
}
