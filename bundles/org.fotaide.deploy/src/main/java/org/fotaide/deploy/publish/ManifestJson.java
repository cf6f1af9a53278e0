// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;

/**
 * Manifests as JSON (docs/publish.md). A blank stands behind each colon, so that a device can search for
 * {@code "rom": "} as the vendor's firmware searches in messages (PROTOCOLS 7).
 */
public final class ManifestJson {
    private static final int FORMAT = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._()-]{0,99}");

    public String text(ReleaseManifest manifest) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("rom", manifest.rom().toString());
        json.addProperty("value", manifest.rom().value());
        json.addProperty("ptype", manifest.rom().ptype().number());
        json.add("images", images(manifest));
        return GSON.toJson(json) + "\n";
    }

    /** The list of images alone, for those who tell more around it. */
    public JsonArray images(ReleaseManifest manifest) {
        JsonArray images = new JsonArray();
        manifest.images().forEach(image -> images.add(json(image)));
        return images;
    }

    private static JsonObject json(ManifestImage image) {
        JsonObject json = new JsonObject();
        image.slot().ifPresent(slot -> json.addProperty("slot", slot.word()));
        json.addProperty("file", image.file());
        json.addProperty("size", image.size());
        json.addProperty("sha256", image.sha256());
        image.signature()
                .ifPresent(signature ->
                        json.addProperty("signature", Base64.getEncoder().encodeToString(signature.toArray())));
        return json;
    }

    /**
     * Reads any text.
     *
     * @throws IllegalArgumentException with what is wrong, as a part of a sentence, if it is no manifest
     */
    public ReleaseManifest read(String text) {
        try {
            JsonObject json = object(JsonParser.parseString(text));
            if (number(json, "format") != FORMAT) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            List<ManifestImage> images = new ArrayList<>();
            for (JsonElement image : array(json, "images")) {
                images.add(image(object(image)));
            }
            checkSlots(images);
            RomName rom = rom(string(json, "rom"));
            checkStated(json, "value", rom.value());
            checkStated(json, "ptype", rom.ptype().number());
            return new ReleaseManifest(rom, images);
        } catch (JsonParseException | StackOverflowError noJson) {
            throw new IllegalArgumentException("it is no JSON", noJson);
        }
    }

    private static ManifestImage image(JsonObject json) {
        Optional<Slot> slot = json.has("slot") ? Optional.of(slot(string(json, "slot"))) : Optional.empty();
        String file = string(json, "file");
        if (!FILE_NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("the file of an image is no plain name");
        }
        String sha256 = string(json, "sha256");
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("the sha256 of " + file + " is not 64 hexadecimal digits");
        }
        Optional<Bytes> signature =
                json.has("signature") ? Optional.of(base64(string(json, "signature"))) : Optional.empty();
        return new ManifestImage(slot, file, number(json, "size"), sha256, signature);
    }

    private static void checkSlots(List<ManifestImage> images) {
        Set<Optional<Slot>> slots = new HashSet<>();
        images.forEach(image -> slots.add(image.slot()));
        boolean both = images.size() == 2 && !slots.contains(Optional.<Slot>empty()) && slots.size() == 2;
        boolean only = images.size() == 1 && slots.contains(Optional.<Slot>empty());
        if (!both && !only) {
            throw new IllegalArgumentException("it names neither user1 and user2 nor one image without a slot");
        }
    }

    /** Devices go by it alone. */
    private static void checkStated(JsonObject json, String key, long ofRom) {
        if (number(json, key) != ofRom) {
            throw new IllegalArgumentException("its " + key + " is not " + ofRom + ", which is that of its rom");
        }
    }

    private static RomName rom(String text) {
        return new RomNameReader(RomContext.NONE)
                .read(text)
                .name()
                .filter(name -> name.toString().equals(text))
                .orElseThrow(() -> new IllegalArgumentException("its rom is no legal ROM name"));
    }

    private static Slot slot(String word) {
        return Arrays.stream(Slot.values())
                .filter(slot -> slot.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a slot is neither user1 nor user2"));
    }

    private static Bytes base64(String text) {
        try {
            return Bytes.copyOf(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException("a signature is no Base64", noBase64);
        }
    }

    private static JsonObject object(JsonElement json) {
        if (!json.isJsonObject()) {
            throw new IllegalArgumentException("an object is missing");
        }
        return json.getAsJsonObject();
    }

    private static JsonArray array(JsonObject json, String key) {
        if (!json.has(key) || !json.get(key).isJsonArray()) {
            throw new IllegalArgumentException("the list " + key + " is missing");
        }
        return json.getAsJsonArray(key);
    }

    private static String string(JsonObject json, String key) {
        if (!json.has(key)
                || !json.get(key).isJsonPrimitive()
                || !json.getAsJsonPrimitive(key).isString()) {
            throw new IllegalArgumentException("the text " + key + " is missing");
        }
        return json.get(key).getAsString();
    }

    private static long number(JsonObject json, String key) {
        try {
            if (json.has(key)
                    && json.get(key).isJsonPrimitive()
                    && json.getAsJsonPrimitive(key).isNumber()) {
                return json.get(key).getAsBigDecimal().longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            throw new IllegalArgumentException("the number " + key + " is no whole number", noWholeNumber);
        }
        throw new IllegalArgumentException("the number " + key + " is missing");
    }
}
