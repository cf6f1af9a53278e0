// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.Slot;

/** Whatever the layout is, there is a drawing of it. */
class DrawingProperties {
    @Property(tries = 150)
    void text_keeps_to_eighty_columns(@ForAll("layouts") Layout layout) {
        for (String line : new TextDrawing(Pen.BLOCKS).draw(layout).split("\n")) {
            assertTrue(new Label(line).width() <= 80, line);
        }
    }

    @Property(tries = 100)
    void svg_is_well_formed(@ForAll("layouts") Layout layout) throws Exception {
        SvgDrawingTest.document(layout);
    }

    @Provide
    Arbitrary<Layout> layouts() {
        Arbitrary<Long> offset =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(0, 0x400000));
        Arbitrary<Long> size =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(0, 0x80000));
        Arbitrary<List<Region>> regions = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(24), offset, size)
                .as(Region::new)
                .list()
                .ofMaxSize(8);
        return Combinators.combine(
                        Arbitraries.of(FlashSize.class),
                        Arbitraries.of(Halves.class),
                        regions,
                        Arbitraries.longs().greaterOrEqual(0))
                .as((flash, halves, list, image) ->
                        Layout.of(flash, halves).withRegions(list).withImage(Slot.USER2, ImageSize.of(image)));
    }
}
