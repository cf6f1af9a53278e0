// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.fotaide.firmware.flash.drawing.Ink;
import org.fotaide.firmware.flash.drawing.Letters;

/**
 * The colours of a picture of a flash.
 *
 * @param paper what it is painted on
 * @param text of names
 * @param quiet of sizes and addresses, and of thin lines
 * @param bad of the names of what is wrong, and of the pattern over it
 * @param outline of boxes
 * @param fills of boxes, by what they stand for
 */
record Palette(RGB paper, RGB text, RGB quiet, RGB bad, RGB outline, Map<Ink, RGB> fills) {
    static final Palette LIGHT = new Palette(
            rgb(0xffffff),
            rgb(0x1b1f24),
            rgb(0x4b535d),
            rgb(0xb3261f),
            rgb(0x1b1f24),
            Map.of(
                    Ink.SLOT, rgb(0xdbe8f7),
                    Ink.IMAGE, rgb(0x86b4e8),
                    Ink.FREE, rgb(0xe6f3e0),
                    Ink.TAKEN, rgb(0xd9dce1),
                    Ink.REGION, rgb(0xfbe3a2),
                    Ink.EMPTY, rgb(0xf4f5f6),
                    Ink.FUNNEL, rgb(0xe9ebed),
                    Ink.DOTS, rgb(0x4b6a8f),
                    Ink.LINES, rgb(0x7b8087)));

    private static final Palette DARK = new Palette(
            rgb(0x16191d),
            rgb(0xe8eaed),
            rgb(0xaab2bd),
            rgb(0xff8f86),
            rgb(0xc3c9d1),
            Map.of(
                    Ink.SLOT, rgb(0x1d3048),
                    Ink.IMAGE, rgb(0x33608f),
                    Ink.FREE, rgb(0x20382a),
                    Ink.TAKEN, rgb(0x3a3f46),
                    Ink.REGION, rgb(0x5d4a14),
                    Ink.EMPTY, rgb(0x22262b),
                    Ink.FUNNEL, rgb(0x2b3036),
                    Ink.DOTS, rgb(0x7fa3cc),
                    Ink.LINES, rgb(0x767d86)));

    /** Half of the lightest grey. */
    private static final int MIDDLE = 128;

    Palette {
        fills = Map.copyOf(fills);
    }

    /** One that can be read where others of a background are; with high contrast, patterns alone tell parts apart. */
    static Palette on(Display display, Color background, Color foreground) {
        if (display.getHighContrast()) {
            RGB text = foreground.getRGB();
            RGB paper = background.getRGB();
            return new Palette(paper, text, text, text, text, Map.of(Ink.DOTS, text, Ink.LINES, text));
        }
        return dark(background.getRGB()) ? DARK.onPaper(background.getRGB()) : LIGHT.onPaper(background.getRGB());
    }

    private static boolean dark(RGB colour) {
        return (colour.red * 3 + colour.green * 6 + colour.blue) / 10 < MIDDLE;
    }

    private Palette onPaper(RGB other) {
        return new Palette(other, text, quiet, bad, outline, fills);
    }

    /** As a picture that is out of date: all near to the paper. */
    Palette faded() {
        Map<Ink, RGB> faint = new EnumMap<>(Ink.class);
        fills.forEach((ink, colour) -> faint.put(ink, faint(colour)));
        return new Palette(paper, faint(text), faint(quiet), faint(bad), faint(outline), faint);
    }

    private RGB faint(RGB colour) {
        return new RGB((colour.red + paper.red) / 2, (colour.green + paper.green) / 2, (colour.blue + paper.blue) / 2);
    }

    Color fill(Ink ink) {
        return new Color(fills.getOrDefault(ink, paper));
    }

    Color line() {
        return new Color(outline);
    }

    Color leader() {
        return new Color(quiet);
    }

    Color warning() {
        return new Color(bad);
    }

    Color ground() {
        return new Color(paper);
    }

    Color letters(Letters letters) {
        return new Color(
                switch (letters) {
                    case TITLE, NAME -> text;
                    case SMALL, MONO -> quiet;
                    case BAD -> bad;
                });
    }

    private static RGB rgb(int value) {
        return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }
}
