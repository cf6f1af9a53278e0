// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.build.BuiltImage;
import org.fotaide.project.build.DualReport;
import org.fotaide.project.build.HowBuilt;
import org.fotaide.project.build.SketchReport;
import org.fotaide.project.compiler.CompilerMessage;

/** What a build made, for scripts. Sizes are in bytes, times in milliseconds. */
public final class BuildJson {
    public JsonObject of(BuildReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("rom", report.rom().toString());
        if (report instanceof DualReport dual) {
            json.addProperty("map", dual.map().number());
        }
        json.addProperty("milliseconds", report.took().toMillis());
        if (report instanceof DualReport dual) {
            json.addProperty("compiledOnce", dual.how() instanceof HowBuilt.CompiledOnce);
            json.addProperty("how", dual.how().text());
            json.addProperty("difference", dual.difference().text());
            json.addProperty("differsAsExpected", dual.difference().asExpected());
        }
        json.add("images", report instanceof DualReport dual ? images(dual) : images((SketchReport) report));
        json.add("messages", messages(report.messages()));
        JsonArray notes = new JsonArray();
        report.notes().forEach(notes::add);
        json.add("notes", notes);
        return json;
    }

    private static JsonArray images(DualReport report) {
        JsonArray images = new JsonArray();
        for (Slot slot : Slot.values()) {
            images.add(image(report.image(slot)));
        }
        return images;
    }

    /** One, for no slot. */
    private static JsonArray images(SketchReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("file", report.image().toString());
        json.addProperty("size", report.bytes());
        json.addProperty("free", report.fit().free());
        json.addProperty("sha256", report.sha256());
        JsonArray images = new JsonArray();
        images.add(json);
        return images;
    }

    public JsonArray messages(List<CompilerMessage> messages) {
        JsonArray array = new JsonArray();
        for (CompilerMessage message : messages) {
            JsonObject json = new JsonObject();
            json.addProperty("file", message.file().map(Path::toString).orElse(null));
            json.addProperty("line", message.line());
            json.addProperty("column", message.column());
            json.addProperty("severity", message.severity().word());
            json.addProperty("text", message.text());
            array.add(json);
        }
        return array;
    }

    private static JsonObject image(BuiltImage image) {
        JsonObject json = new JsonObject();
        json.addProperty("slot", image.slot().word());
        json.addProperty("file", image.path().toString());
        json.addProperty("size", image.bytes());
        json.addProperty("free", image.free());
        json.addProperty("sha256", image.sha256());
        json.addProperty("linkedAt", image.linkedAt());
        return json;
    }
}
