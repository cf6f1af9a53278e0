// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.proof.Running;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.firmware.flash.Slot;

/** How an upload went, for scripts. Times are in milliseconds. */
public final class UploadJson {
    public JsonObject of(Uploaded done) {
        UploadReport report = done.report();
        JsonObject json = new JsonObject();
        json.addProperty("device", done.device().name());
        json.addProperty("address", report.ip().getHostAddress());
        json.addProperty("bytes", report.bytes());
        json.addProperty("milliseconds", report.elapsed().toMillis());
        json.addProperty("authentication", word(report.authentication()));
        json.addProperty("manner", word(report.manner()));
        json.add("doubt", done.doubt().map(new ProblemJson()::of).orElse(null));
        json.add("proof", done.proof().map(UploadJson::proof).orElse(null));
        return json;
    }

    private static JsonObject proof(BootProof proof) {
        JsonObject json = new JsonObject();
        json.add("before", running(proof.before()));
        json.addProperty("milliseconds", proof.after().toMillis());
        if (proof instanceof BootProof.Proven proven) {
            json.addProperty("result", "proven");
            json.addProperty("by", word(proven.how()));
            json.add("now", running(proven.now()));
        } else if (proof instanceof BootProof.CameBack back) {
            json.addProperty("result", "came-back");
            json.addProperty("by", word(back.sign()));
            json.add("now", running(back.now()));
        } else if (proof instanceof BootProof.StillOld old) {
            json.addProperty("result", "still-old");
            json.add("now", running(old.now()));
        } else {
            json.addProperty("result", proof instanceof BootProof.NotBack ? "not-back" : "unproven");
        }
        return json;
    }

    private static JsonObject running(Running running) {
        JsonObject json = new JsonObject();
        json.addProperty("slot", running.slot().map(Slot::word).orElse(null));
        json.addProperty("rom", running.rom().orElse(null));
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
