// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.fotaide.api.create.Template;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** {@code fota.templates {}}: what a new project may begin with. */
final class TemplatesCommand implements ServerCommand {
    @Override
    public String name() {
        return "fota.templates";
    }

    @Override
    public String title() {
        return "Listing the templates";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) {
        JsonArray all = new JsonArray();
        for (Template template : Template.values()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", template.word());
            json.addProperty("title", template.title());
            all.add(json);
        }
        return all;
    }
}
