// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.fotaide.api.publish.VerifiedRelease;
import org.fotaide.deploy.publish.ManifestJson;

/** What was found of a release, for scripts. */
public final class VerificationJson {
    public JsonObject of(VerifiedRelease release) {
        JsonObject json = new JsonObject();
        json.addProperty("rom", release.manifest().rom().toString());
        json.addProperty("folder", release.folder().toString());
        json.addProperty("good", release.good());
        JsonArray images = new ManifestJson().images(release.manifest());
        for (int at = 0; at < images.size(); at++) {
            JsonObject image = images.get(at).getAsJsonObject();
            image.remove("signature");
            image.addProperty("signature", release.images().get(at).signature().word());
        }
        json.add("images", images);
        JsonArray faults = new JsonArray();
        release.faults().forEach(fault -> faults.add(new ProblemJson().of(fault)));
        json.add("faults", faults);
        return json;
    }
}
