// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {
    private static final Layout LAYOUT =
            Layout.of(FlashMap.MAP_2).withRegions(List.of(new Region("config", 0x7C000, 0x1000)));

    @ParameterizedTest
    @CsvSource({"1, 1", "300, 200", "640, 480", "1200, 300", "4000, 3000"})
    void every_part_is_placed_and_named_within_the_scene(double width, double height) {
        Scene scene = Scene.of(LAYOUT, Frame.within(width, height));
        assertTrue(scene.width() >= width);
        Set<Part> placed = new HashSet<>();
        Set<Part> named = new HashSet<>();
        for (Shape shape : scene.shapes()) {
            if (shape instanceof Shape.Placed box) {
                placed.add(box.part());
                assertTrue(box.whole().x() + box.whole().width() <= scene.width(), box::toString);
                assertTrue(box.whole().y() + box.whole().height() <= scene.height(), box::toString);
            } else if (shape instanceof Shape.Text text) {
                text.part().ifPresent(named::add);
                assertTrue(text.place().x() >= 0 && text.place().x() < scene.width(), text::toString);
                assertTrue(text.place().y() >= 0 && text.place().y() < scene.height(), text::toString);
            }
        }
        assertEquals(Set.copyOf(scene.parts()), placed);
        assertEquals(Set.copyOf(scene.parts()), named);
    }

    @Test
    void a_large_window_is_filled_and_not_overfilled() {
        Scene scene = Scene.of(LAYOUT, Frame.within(1000, 900));
        assertEquals(1000, scene.width());
        assertTrue(scene.height() > 800 && scene.height() <= 900, scene.height() + " units");
    }

    @ParameterizedTest
    @CsvSource({"300, false", "900, true"})
    void what_an_image_takes_stands_in_its_slot_where_it_fits(double width, boolean told) {
        Layout built = LAYOUT.withImage(Slot.USER1, ImageSize.of(200_468));
        Scene scene = Scene.of(built, Frame.within(width, 600));
        assertEquals(
                told,
                scene.shapes().stream()
                        .filter(Shape.Text.class::isInstance)
                        .map(Shape.Text.class::cast)
                        .anyMatch(text ->
                                text.runs().stream().anyMatch(run -> run.text().equals("image 200468 bytes"))));
    }

    @Test
    void a_taller_flash_keeps_its_columns() {
        Frame frame = Frame.within(800, 600);
        assertEquals(frame.shortest() * 3, frame.taller(3).shortest());
        assertEquals(frame.labels(), frame.taller(3).labels());
    }
}
