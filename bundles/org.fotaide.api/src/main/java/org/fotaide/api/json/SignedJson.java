// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.fotaide.api.image.SignImage.Signed;

/** A signed image, for scripts. Sizes are in bytes. */
public final class SignedJson {
    public JsonObject of(Signed signed) {
        JsonObject json = new JsonObject();
        json.addProperty("file", signed.file().toString());
        json.addProperty("size", signed.size());
        json.addProperty("image", signed.image());
        json.addProperty("payload", signed.payload());
        json.addProperty("signature", signed.form().name().toLowerCase(Locale.ROOT));
        json.addProperty("keyBits", signed.bits());
        return json;
    }
}
