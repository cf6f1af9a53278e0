// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.pull;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.server.http.Answer;
import org.fotaide.server.store.Rom;

/**
 * What a ROM's images are, in the form of the manifests that lie in published folders (docs/publish.md), with a blank behind
 * each colon, since devices search for words.
 */
record ReleaseJson(Rom rom) {
    static final String FILE = "release.json";

    private static final int FORMAT = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    Answer answer() {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("rom", rom.name().toString());
        json.addProperty("value", rom.name().value());
        json.addProperty("ptype", rom.name().ptype().number());
        JsonArray images = new JsonArray();
        rom.images().forEach((part, image) -> {
            JsonObject one = new JsonObject();
            part.slot().map(Slot::word).ifPresent(slot -> one.addProperty("slot", slot));
            one.addProperty("file", part.file());
            one.addProperty("size", image.size());
            one.addProperty("sha256", image.sha256());
            images.add(one);
        });
        json.add("images", images);
        return Answer.text(Answer.JSON, GSON.toJson(json) + "\n");
    }
}
