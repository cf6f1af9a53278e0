// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.fotaide.api.publish.Published;
import org.fotaide.deploy.publish.ManifestJson;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.firmware.rom.RomName;

/** How a release came to its place, for scripts. Sizes are in bytes, times in milliseconds. */
public final class PublishJson {
    public JsonObject of(Published done) {
        PublishReport report = done.report();
        JsonObject json = new JsonObject();
        json.addProperty("rom", done.manifest().rom().toString());
        json.addProperty("place", done.place());
        json.addProperty("via", done.via());
        json.addProperty("where", report.where());
        json.addProperty("outcome", word(report.outcome()));
        json.addProperty("current", report.current().map(RomName::toString).orElse(null));
        json.addProperty("before", report.before().map(RomName::toString).orElse(null));
        json.add("images", new ManifestJson().images(done.manifest()));
        json.addProperty("listing", word(done.listing()));
        json.addProperty("milliseconds", report.elapsed().toMillis());
        JsonArray notes = new JsonArray();
        done.notes().forEach(notes::add);
        json.add("notes", notes);
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
