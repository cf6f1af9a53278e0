// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Region;

/**
 * A layout drawn to scale in 80 columns of a fixed width, for terminals and hovers: one line for each part with its
 * addresses, size and name, and where it lies. A flash that is much larger than its two halves is drawn in two stretches,
 * each with its own scale.
 *
 * <pre>{@code
 * String text = new TextDrawing(Pen.BLOCKS).draw(layout);
 * }</pre>
 *
 * @param pen the characters to draw with
 */
public record TextDrawing(Pen pen) {
    private static final int WIDTH = 80;
    private static final int CELLS = 32;
    private static final int NAME = 18;

    /** How many errors are written out under the drawing. */
    private static final int MOST = 40;

    /** The drawing, lines ended by {@code \n}. */
    public String draw(Layout layout) {
        Picture picture = Picture.of(layout);
        List<String> lines = new ArrayList<>();
        lines.add(picture.title() + ", " + picture.versions());
        for (Extent window : picture.stretches()) {
            lines.add("");
            stretch(picture, new Track(window, CELLS, pen), lines);
        }
        lines.add("");
        lines.add(pen.legend());
        picture.slots().forEach(line -> lines.addAll(Wrapping.of(line, WIDTH, "  ")));
        wrong(picture, lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return text.toString();
    }

    private void stretch(Picture picture, Track track, List<String> lines) {
        Extent window = track.window();
        String cell = "one cell is " + ByteCount.text(window.size() / CELLS);
        lines.add(String.format(Locale.ROOT, "  %-8s %-8s %8s %-18s %s", "first", "last", "size", "", cell));
        lines.add(" ".repeat(WIDTH - CELLS) + pen.ruler(CELLS));
        for (Part part : picture.parts()) {
            if (window.contains(part.area().offset())) {
                lines.add(row(part.area(), part.wrong() ? "!" : " ") + track.of(part));
            }
        }
    }

    private String row(Area area, String mark) {
        return String.format(
                Locale.ROOT,
                "%s 0x%06X 0x%06X %8s %s ",
                mark,
                area.offset(),
                area.end() - 1,
                size(area),
                Label.of(area.name()).in(NAME, pen.ellipsis()));
    }

    /** Sizes that are no whole kilobytes are exact and short only in hexadecimal. */
    private static String size(Area area) {
        return area.size() % 1024 == 0 ? ByteCount.text(area.size()) : Address.text(area.size());
    }

    private static void wrong(Picture picture, List<String> lines) {
        for (Region region : picture.absent()) {
            lines.addAll(Wrapping.of(
                    "! not drawn: " + Label.of(region.name()).in(NAME, "~").strip() + " at "
                            + Address.text(region.offset()) + ", " + ByteCount.text(region.size()),
                    WIDTH,
                    "  "));
        }
        picture.errors().stream()
                .limit(MOST)
                .forEach(fault -> lines.addAll(Wrapping.of(
                        "! " + fault.code().id() + ": "
                                + Label.of(fault.message()).text(),
                        WIDTH,
                        "  ")));
        if (picture.errors().size() > MOST) {
            lines.add("! and " + (picture.errors().size() - MOST) + " more errors");
        }
    }
}
