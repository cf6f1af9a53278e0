// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.ImageRow;

/** What was read in an image file, for scripts. */
public final class ImageJson {
    public JsonObject of(Path file, ImageReading reading) {
        Image image = reading.image();
        JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.addProperty("kind", image.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.addProperty("sound", reading.sound());
        json.addProperty("size", image.length());
        json.addProperty("slot", image.slot().map(Slot::word).orElse(null));
        json.addProperty("rom", image.romName().orElse(null));
        JsonObject details = new JsonObject();
        for (ImageRow row : image.describe()) {
            details.addProperty(row.label(), row.value());
        }
        json.add("details", details);
        JsonArray findings = new JsonArray();
        reading.faults().forEach(fault -> findings.add(finding(fault)));
        json.add("findings", findings);
        return json;
    }

    private static JsonObject finding(ImageFault fault) {
        JsonObject json = new JsonObject();
        json.addProperty("offset", fault.offset());
        json.addProperty("severity", fault.code().severity().word());
        json.addProperty("code", fault.code().id());
        json.addProperty("message", fault.message());
        return json;
    }
}
