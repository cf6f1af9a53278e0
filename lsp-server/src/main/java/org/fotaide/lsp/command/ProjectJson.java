// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.fotaide.api.project.SlotRoom;
import org.fotaide.api.project.SlotRoom.Room;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.lsp.document.Documents;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;

/**
 * A project for an editor that shows it as a tree: what it has, and where in its fota.yaml that stands. Sizes are in bytes.
 *
 * @param manifest what it says
 * @param reading of a fota.yaml that may be edited just now
 */
record ProjectJson(Manifest manifest, ManifestReading reading, Documents documents) {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");
    private static final KeyPath DEVICES = KeyPath.TOP.key("devices");
    private static final KeyPath PUBLISH = KeyPath.TOP.key("publish");
    private static final KeyPath RELEASES = KeyPath.TOP.key("releases");

    JsonElement call() {
        Optional<Room> room = new SlotRoom(manifest).call();
        JsonObject json = new JsonObject();
        json.addProperty("folder", manifest.folder().toString());
        json.addProperty("file", manifest.file().toAbsolutePath().toString());
        json.addProperty("product", manifest.product().name());
        json.addProperty("ptype", manifest.product().ptype().number());
        json.add(
                "version",
                declared(
                        manifest.version().toString(),
                        reading.node(VERSION).orElseThrow().place()));
        json.addProperty("builds", manifest.build().isPresent());
        json.add("slots", room.map(this::slots).orElseGet(JsonArray::new));
        json.addProperty("room", room.map(Room::brief).orElse(""));
        json.add("regions", regions());
        json.add("releases", releases());
        json.add("devices", devices());
        json.add("places", places());
        return json;
    }

    private JsonArray slots(Room room) {
        JsonArray slots = new JsonArray();
        for (Slot slot : Slot.values()) {
            room.layout().areas().stream()
                    .filter(area -> area.kind() == (slot == Slot.USER1 ? AreaKind.USER1 : AreaKind.USER2))
                    .findFirst()
                    .ifPresent(area -> slots.add(slot(slot, area, room)));
        }
        return slots;
    }

    private static JsonObject slot(Slot slot, Area area, Room room) {
        JsonObject json = new JsonObject();
        json.addProperty("slot", slot.word());
        json.addProperty("offset", area.offset());
        json.addProperty("size", area.size());
        json.addProperty(
                "largest",
                room.layout().limits(slot).orElseThrow().largestFile().bytes());
        json.add("image", room.built().flatMap(built -> image(built, slot)).orElse(JsonNull.INSTANCE));
        return json;
    }

    private static Optional<JsonElement> image(Layout built, Slot slot) {
        return built.fit(slot).map(fit -> {
            JsonObject json = new JsonObject();
            json.addProperty("size", fit.measured());
            json.addProperty("free", fit.fits() ? fit.free() : -fit.excess());
            return json;
        });
    }

    private JsonArray regions() {
        LayoutReading layout = new LayoutReading(reading);
        JsonArray regions = new JsonArray();
        for (ManifestNode node : layout.regionNodes()) {
            Region region = layout.region(node).orElseThrow();
            JsonObject json = declared(region.name(), node);
            json.addProperty("offset", region.offset());
            json.addProperty("size", region.size());
            regions.add(json);
        }
        return regions;
    }

    private JsonArray releases() {
        JsonArray releases = new JsonArray();
        for (ManifestNode node : reading.children(RELEASES)) {
            node.scalar().ifPresent(scalar -> releases.add(declared(scalar.value(), node)));
        }
        return releases;
    }

    private JsonArray devices() {
        JsonArray devices = new JsonArray();
        manifest.devices().forEach((name, device) -> {
            JsonObject json = declared(name, reading.node(DEVICES.key(name)).orElseThrow());
            json.addProperty("via", device.via().map(via -> via.word()).orElse(null));
            json.addProperty("host", device.host());
            json.addProperty("port", device.port().orElse(null));
            devices.add(json);
        });
        return devices;
    }

    private JsonArray places() {
        JsonArray places = new JsonArray();
        manifest.publish().forEach((name, place) -> {
            JsonObject json = declared(name, reading.node(PUBLISH.key(name)).orElseThrow());
            json.addProperty("via", place.via().word());
            json.addProperty("url", place.url());
            places.add(json);
        });
        return places;
    }

    private JsonObject declared(String name, ManifestNode node) {
        return declared(name, node.key().map(key -> key.span()).orElse(node.place()));
    }

    private JsonObject declared(String name, Span place) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.add("range", new RangeJson(documents).of(reading.document(), place));
        return json;
    }
}
