// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Extent;

/**
 * A part as it stands in a strip, in pixels.
 *
 * @param part what is drawn
 * @param scale how its bytes become pixels
 * @param x its left edge
 * @param width its width
 */
record Box(Part part, Scale scale, double x, double width) {
    /** Thinner than this nobody sees it. */
    private static final double HAIRLINE = 1;

    /** A part that is at least as tall carries its own name. */
    private static final double READABLE = 18;

    private static final double MARGIN = 6;
    private static final double LETTER = 7.6;
    private static final double SMALL_LETTER = 6.8;

    double y() {
        return scale.y(part.area().offset());
    }

    double height() {
        return Math.max(HAIRLINE, scale.height(part.extent()));
    }

    boolean carriesName() {
        return height() >= READABLE && title().length() * LETTER < width - 2 * MARGIN;
    }

    void draw(Shapes shapes) {
        List<Shape.Rectangle> rectangles = new ArrayList<>();
        rectangles.add(rectangle(Ink.of(part), y(), height()));
        if (part.slot()) {
            double filled = scale.height(Extent.between(part.area().offset(), part.filledTo()));
            rectangles.add(rectangle(Ink.IMAGE, y(), filled));
            rectangles.add(rectangle(Ink.DOTS, y() + filled, Math.max(0, height() - filled)));
        } else if (Ink.of(part) == Ink.TAKEN) {
            rectangles.add(rectangle(Ink.LINES, y(), height()));
        }
        if (part.wrong()) {
            rectangles.add(rectangle(Ink.WRONG, y(), height()));
        }
        shapes.add(new Shape.Placed(part, rectangles));
    }

    private Shape.Rectangle rectangle(Ink ink, double top, double tall) {
        return new Shape.Rectangle(ink, x, top, width, tall);
    }

    /** The name, and under it as much more as there is room for. */
    void name(Shapes shapes) {
        Words words = new Words(part);
        shapes.add(text(part.wrong() ? Letters.BAD : Letters.NAME, title(), 14));
        if (height() >= 2 * Callout.LINE && fits(words.size())) {
            shapes.add(text(Letters.SMALL, words.size(), 29));
        }
        if (height() >= 3 * Callout.LINE && !words.image().isEmpty() && fits(words.image())) {
            shapes.add(text(Letters.SMALL, words.image(), 44));
        }
    }

    private boolean fits(String small) {
        return small.length() * SMALL_LETTER < width - 2 * MARGIN;
    }

    private Shape text(Letters letters, String text, double below) {
        return new Shape.Text(
                new Shape.Point(x + MARGIN, y() + below),
                Shape.Side.LEFT,
                part.wrong() ? Shape.Halo.THICK : Shape.Halo.THIN,
                List.of(new Shape.Run(letters, text)),
                Optional.of(part));
    }

    private String title() {
        return (part.wrong() ? "✕ " : "") + new Words(part).name();
    }
}
