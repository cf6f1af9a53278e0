// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.server.key.NewKey.MadeKey;
import org.fotaide.server.rom.PublishRom.PublishedRom;
import org.fotaide.server.store.Catalogue;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.KeptOrder;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.StoredKey;

/** What owners are told, as JSON. Times are in milliseconds since 1970, sizes in bytes. */
public final class OwnerJson {
    public JsonObject of(Product product) {
        JsonObject json = new JsonObject();
        json.addProperty("ptype", product.ptype().number());
        json.addProperty("name", product.name());
        json.addProperty("map", product.map().map(FlashMap::number).orElse(null));
        json.addProperty("access", product.access().word());
        json.addProperty("current", text(product.current()));
        JsonObject pins = new JsonObject();
        product.pins().forEach((group, rom) -> pins.addProperty(group, rom.toString()));
        json.add("pins", pins);
        json.addProperty("created", product.created().toEpochMilli());
        return json;
    }

    private static String text(Optional<RomName> rom) {
        return rom.map(RomName::toString).orElse(null);
    }

    /** A ROM among the others. */
    public JsonObject of(Rom rom, Catalogue catalogue) {
        JsonObject json = new JsonObject();
        json.addProperty("rom", rom.name().toString());
        json.addProperty("value", rom.name().value());
        json.addProperty("ptype", rom.name().ptype().number());
        json.addProperty(
                "current",
                catalogue
                        .product(rom.name().ptype())
                        .flatMap(Product::current)
                        .filter(rom.name()::equals)
                        .isPresent());
        json.addProperty("created", rom.created().toEpochMilli());
        json.addProperty("author", rom.author());
        json.addProperty("note", rom.note());
        JsonArray images = new JsonArray();
        rom.images().forEach((part, image) -> {
            JsonObject one = new JsonObject();
            one.addProperty("part", part.word());
            one.addProperty("file", part.file());
            one.addProperty("size", image.size());
            one.addProperty("sha256", image.sha256());
            one.addProperty("md5", image.md5());
            images.add(one);
        });
        json.add("images", images);
        return json;
    }

    public JsonObject of(PublishedRom done, Catalogue catalogue) {
        JsonObject json = of(done.rom(), catalogue);
        json.addProperty("outcome", done.fresh() ? "published" : "there-already");
        json.addProperty("current", done.current());
        json.add("notes", texts(done.notes()));
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    public JsonObject of(Device device) {
        JsonObject json = new JsonObject();
        json.addProperty("id", device.id());
        json.addProperty("ptype", device.product().number());
        json.addProperty("group", device.group());
        json.addProperty("name", device.name());
        json.addProperty("pin", text(device.pin()));
        json.addProperty("rom", device.rom());
        json.addProperty("state", device.state().word());
        json.addProperty("detail", device.detail());
        json.addProperty("address", device.address());
        json.addProperty("firstSeen", device.firstSeen().toEpochMilli());
        json.addProperty("lastSeen", device.lastSeen().toEpochMilli());
        json.add("waiting", device.waiting().<JsonElement>map(OwnerJson::of).orElse(JsonNull.INSTANCE));
        return json;
    }

    private static JsonObject of(KeptOrder order) {
        JsonObject json = new JsonObject();
        json.addProperty("rom", order.rom().toString());
        json.addProperty("force", order.insisted());
        json.addProperty("who", order.who());
        json.addProperty("time", order.time().toEpochMilli());
        return json;
    }

    /** A key without its secret. */
    public JsonObject of(StoredKey key) {
        JsonObject json = new JsonObject();
        json.addProperty("id", key.id());
        json.addProperty("kind", key.kind().word());
        json.addProperty("label", key.label());
        json.addProperty("ptype", key.product().map(ptype -> ptype.number()).orElse(null));
        json.addProperty("device", key.device().orElse(null));
        json.addProperty("created", key.created().toEpochMilli());
        return json;
    }

    /** A key that was just made, with the secret that is shown this once. */
    public JsonObject of(MadeKey made) {
        JsonObject json = of(made.key());
        json.addProperty("key", made.secret().text());
        return json;
    }

    public JsonObject of(Event event) {
        JsonObject json = new JsonObject();
        json.addProperty("id", event.id());
        json.addProperty("time", event.time().toEpochMilli());
        json.addProperty("kind", event.kind().word());
        json.addProperty("who", event.who());
        json.addProperty("device", event.device());
        json.addProperty("rom", event.rom());
        json.addProperty("text", event.text());
        return json;
    }
}
