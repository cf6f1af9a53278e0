// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import org.fotaide.firmware.flash.Extent;

/**
 * A stretch of flash as a row of cells, all of one size in bytes.
 *
 * @param window the stretch
 * @param cells how many cells it has
 * @param pen what they are drawn with
 */
record Track(Extent window, int cells, Pen pen) {
    /** Where a part lies in the stretch, to scale. A part that is narrower than one cell is a thin mark in it. */
    String of(Part part) {
        StringBuilder row = new StringBuilder(" ".repeat(cells));
        long start = part.area().offset();
        long end = Math.min(part.area().end(), window.end());
        int first = cell(start);
        int last = Math.max(first, (int) Math.floorDiv((end - window.offset()) * cells - 1, window.size()));
        boolean thin = (end - start) * cells < window.size() && !part.wrong();
        for (int cell = first; cell <= last; cell++) {
            row.setCharAt(cell, thin ? pen.thin() : pen.ground(part));
        }
        for (int cell = first; cell <= last && !thin && filled(cell, part); cell++) {
            row.setCharAt(cell, pen.image());
        }
        if (part.area().end() > window.end()) {
            row.setCharAt(last, '>');
        }
        return row.toString();
    }

    /** A sign that points at the cell of an address above it. */
    String sign(long address) {
        return " ".repeat(cell(address)) + "^";
    }

    private int cell(long address) {
        return (int) Math.min(cells - 1, (address - window.offset()) * cells / window.size());
    }

    private boolean filled(int cell, Part part) {
        long middle = window.offset() + (2L * cell + 1) * window.size() / (2L * cells);
        return part.image().isPresent() && Math.min(middle, part.area().end() - 1) < part.filledTo();
    }
}
