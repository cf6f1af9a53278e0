// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.fotaide.api.project.ShowLayout.LayoutView;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.OneSketch;
import org.fotaide.firmware.flash.SketchFit;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.build.RecordedImages;
import org.fotaide.project.build.RecordedImages.RecordedImage;

/** A layout for scripts; offsets and sizes are in bytes. */
public final class LayoutJson {
    public JsonObject of(LayoutView view) {
        JsonObject json = new JsonObject();
        json.addProperty("size", view.layout().size().bytes());
        json.addProperty("map", view.layout().halves().map(Halves::text).orElse(null));
        json.addProperty("number", view.layout().map().map(FlashMap::number).orElse(null));
        JsonArray areas = new JsonArray();
        view.layout().areas().forEach(area -> areas.add(area(area)));
        json.add("areas", areas);
        json.add(
                "images",
                view.built().<JsonElement>map(built -> images(view, built)).orElse(JsonNull.INSTANCE));
        JsonArray findings = new JsonArray();
        view.faults().forEach(fault -> findings.add(finding(fault)));
        json.add("findings", findings);
        return json;
    }

    /** Of the last build; fresh unless the project would build something else now. */
    private static JsonArray images(LayoutView view, BuildRecord built) {
        JsonArray images = new JsonArray();
        if (built.images() instanceof RecordedImages.Slots slots) {
            for (Slot slot : Slot.values()) {
                JsonObject json = new JsonObject();
                json.addProperty("slot", slot.word());
                images.add(image(json, view, built, slots.of(slot), free(view.layout(), slot)));
            }
        } else {
            RecordedImage image = ((RecordedImages.Sketch) built.images()).image();
            Optional<Long> free = view.layout().sketch().flatMap(OneSketch::fit).map(SketchFit::free);
            images.add(image(new JsonObject(), view, built, image, free));
        }
        return images;
    }

    private static JsonObject image(
            JsonObject json, LayoutView view, BuildRecord built, RecordedImage image, Optional<Long> free) {
        json.addProperty("rom", built.rom());
        json.addProperty("size", image.bytes());
        json.addProperty("free", free.orElse(null));
        json.addProperty("fresh", view.outdated().isEmpty());
        return json;
    }

    /** Against the tightest limit; negative for an image that is too large. */
    private static Optional<Long> free(Layout layout, Slot slot) {
        return layout.fit(slot).map(fit -> fit.fits() ? fit.free() : -fit.excess());
    }

    private static JsonObject area(Area area) {
        JsonObject json = new JsonObject();
        json.addProperty("name", area.name());
        json.addProperty("kind", area.kind().word());
        json.addProperty("offset", area.offset());
        json.addProperty("size", area.size());
        return json;
    }

    private static JsonObject finding(LayoutFault fault) {
        JsonObject json = new JsonObject();
        json.addProperty("severity", fault.code().severity().word());
        json.addProperty("code", fault.code().id());
        json.addProperty("message", fault.message());
        return json;
    }
}
