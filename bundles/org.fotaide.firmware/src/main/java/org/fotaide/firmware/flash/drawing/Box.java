// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

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

    double y() {
        return scale.y(part.area().offset());
    }

    double height() {
        return Math.max(HAIRLINE, scale.height(part.extent()));
    }

    boolean carriesName() {
        return height() >= READABLE && title().length() * LETTER < width - 2 * MARGIN;
    }

    void draw(Svg svg) {
        svg.open("g").hint(Words.hint(part));
        svg.rect("box " + style(), x, y(), width, height());
        if (part.slot()) {
            double filled = scale.height(Extent.between(part.area().offset(), part.filledTo()));
            svg.rect("image", x, y(), width, filled);
            svg.rect("dots", x, y() + filled, width, height() - filled);
        } else if (!part.region() && !part.area().kind().free()) {
            svg.rect("lines", x, y(), width, height());
        }
        if (part.wrong()) {
            svg.rect("wrong", x, y(), width, height());
        }
        svg.close("g");
    }

    /** The name, and under it as much more as there is room for. */
    void name(Svg svg) {
        Words words = new Words(part);
        double left = x + MARGIN;
        String halo = part.wrong() ? " halo strong" : " halo";
        svg.text("text", title(), "class", part.wrong() ? "bad" + halo : halo, "x", left, "y", y() + 14);
        if (height() >= 2 * Callout.LINE) {
            svg.text("text", words.size(), "class", "small" + halo, "x", left, "y", y() + 29);
        }
        if (height() >= 3 * Callout.LINE && !words.image().isEmpty()) {
            svg.text("text", words.image(), "class", "small" + halo, "x", left, "y", y() + 44);
        }
    }

    private String title() {
        return (part.wrong() ? "✕ " : "") + new Words(part).name();
    }

    private String style() {
        if (part.region()) {
            return "region";
        }
        if (part.slot()) {
            return "slot";
        }
        return part.area().kind().free() ? "free" : "taken";
    }
}
