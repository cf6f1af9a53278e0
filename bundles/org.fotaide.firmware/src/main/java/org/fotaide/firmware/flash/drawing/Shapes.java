// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shapes as they are being drawn. */
final class Shapes {
    private final List<Shape> all = new ArrayList<>();

    void rectangle(Ink ink, double x, double y, double width, double height) {
        add(new Shape.Rectangle(ink, x, y, width, height));
    }

    void line(Shape.Point from, Shape.Point to) {
        add(new Shape.Lines(Ink.LEADER, List.of(from, to)));
    }

    void text(Letters letters, String text, double x, double y) {
        add(text(Shape.Side.LEFT, letters, text, x, y));
    }

    /** A text that ends where it is told. */
    void textBefore(Letters letters, String text, double x, double y) {
        add(text(Shape.Side.RIGHT, letters, text, x, y));
    }

    private static Shape text(Shape.Side side, Letters letters, String text, double x, double y) {
        return new Shape.Text(
                new Shape.Point(x, y), side, Shape.Halo.NONE, List.of(new Shape.Run(letters, text)), Optional.empty());
    }

    void add(Shape shape) {
        all.add(shape);
    }

    List<Shape> all() {
        return List.copyOf(all);
    }
}
