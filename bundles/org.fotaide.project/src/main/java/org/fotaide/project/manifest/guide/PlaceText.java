// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.guide;

import java.util.Optional;
import org.fotaide.firmware.flash.drawing.Pen;
import org.fotaide.firmware.flash.drawing.TextDrawing;
import org.fotaide.project.flash.AddressText;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.cursor.Place;

/**
 * What the addresses in a fota.yaml mean, in Markdown.
 *
 * @param reading the file
 */
public record PlaceText(ManifestReading reading) {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    /** What lies where a region begins; a picture of the flash at what divides it; empty elsewhere. */
    public Optional<String> at(Place place) {
        if (place.part() != Place.Part.VALUE) {
            return Optional.empty();
        }
        boolean dividing = place.path().equals(FLASH.key("map")) || place.path().equals(FLASH.key("size"));
        return dividing ? picture() : offset(place.node());
    }

    private Optional<String> offset(ManifestNode node) {
        boolean offset = node.path()
                .parent()
                .filter(region -> region.parent().equals(Optional.of(LayoutReading.REGIONS)))
                .filter(region -> node.path().equals(region.key("offset")))
                .isPresent();
        return node.value()
                .filter(value -> offset && value instanceof Long && certain())
                .map(value -> new AddressText(new LayoutReading(reading).layout(), (Long) value).markdown());
    }

    private Optional<String> picture() {
        LayoutReading layout = new LayoutReading(reading);
        return certain()
                ? Optional.of("```text\n" + new TextDrawing(Pen.BLOCKS).draw(layout.layout()) + "```\n")
                : Optional.empty();
    }

    private boolean certain() {
        LayoutReading layout = new LayoutReading(reading);
        return layout.certain() && layout.layout().divided();
    }
}
