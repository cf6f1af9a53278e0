// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.Layout;

/**
 * Where an address lies in a flash, drawn to scale in 64 columns of a fixed width: one line for each part, those that hold the
 * address marked, and a sign below the place of the address. Of a flash that {@link TextDrawing} draws in stretches, only the
 * one with the address is drawn.
 *
 * <pre>{@code
 * String text = new AddressDrawing(Pen.BLOCKS).draw(layout, 0x7E000);
 * }</pre>
 *
 * @param pen the characters to draw with
 */
public record AddressDrawing(Pen pen) {
    private static final int CELLS = 32;
    private static final int NAME = 19;

    /** How many lines are drawn on either side of the one that holds the address. */
    private static final int NEAR = 8;

    /** A layout, lines ended by {@code \n}; empty for an address that is not in its flash. */
    public String draw(Layout layout, long address) {
        Picture picture = Picture.of(layout);
        return picture.stretches().stream()
                .filter(window -> window.contains(address))
                .findFirst()
                .map(window -> draw(picture.parts(), window, address))
                .orElse("");
    }

    /**
     * Any division of a flash, as {@link #draw(Layout, long)}.
     *
     * @param flash from its first to its last byte
     * @param areas by offset; what does not begin in the flash is left out
     */
    public String draw(Extent flash, List<Area> areas, long address) {
        return flash.contains(address)
                ? draw(
                        areas.stream()
                                .map(area -> new Part(area, Part.State.RIGHT, OptionalLong.empty()))
                                .toList(),
                        flash,
                        address)
                : "";
    }

    private String draw(List<Part> all, Extent window, long address) {
        List<Part> parts = all.stream()
                .filter(part -> window.contains(part.area().offset()))
                .toList();
        int middle = (int)
                parts.stream().filter(part -> part.area().offset() <= address).count();
        Track track = new Track(window, CELLS, pen);
        List<String> lines = new ArrayList<>();
        for (Part part : parts.subList(Math.max(0, middle - NEAR), Math.min(parts.size(), middle + NEAR))) {
            String mark = part.extent().contains(address) ? ">" : " ";
            lines.add(String.format(
                            Locale.ROOT,
                            "%s 0x%06X %s ",
                            mark,
                            part.area().offset(),
                            Label.of(part.area().name()).in(NAME, pen.ellipsis()))
                    + track.of(part));
        }
        lines.add(String.format(Locale.ROOT, "  0x%06X %s ", address, " ".repeat(NAME)) + track.sign(address));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return text.toString();
    }
}
