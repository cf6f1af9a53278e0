// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.flash.Extent;

/**
 * Parts that are too small to carry their names in the picture, beside which they are named: neighbours together, enlarged
 * at a scale of their own, and what stands alone by a line.
 *
 * @param parts by offset
 * @param window from the first byte of the first to the last byte of any
 */
record Callout(List<Part> parts, Extent window) {
    /** The height of a line of text, in pixels. */
    static final double LINE = 17;

    /** The most that a window may be larger than its smallest part, or the enlargement would be too tall. */
    private static final long SPAN = 12;

    static List<Callout> of(List<Part> small, Scale scale) {
        List<Callout> callouts = new ArrayList<>();
        for (Part part : small) {
            Callout last = callouts.isEmpty() ? null : callouts.get(callouts.size() - 1);
            if (last != null && last.near(part, scale)) {
                callouts.set(callouts.size() - 1, last.with(part));
            } else {
                callouts.add(new Callout(List.of(part), part.extent()));
            }
        }
        return callouts;
    }

    boolean enlarged() {
        return parts.size() > 1;
    }

    /** How tall it is beside the picture. */
    double height() {
        return enlarged() ? Math.max(lensHeight(), parts.size() * LINE) : LINE;
    }

    /** How tall the window is when its smallest part has the height of a line. */
    double lensHeight() {
        return LINE * window.size() / smallest(parts);
    }

    private boolean near(Part part, Scale scale) {
        Callout joined = with(part);
        return scale.y(part.area().offset()) - scale.y(window.end()) < 2
                && joined.window.size() <= SPAN * smallest(joined.parts);
    }

    private Callout with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Callout(
                List.copyOf(more),
                Extent.between(
                        window.offset(), Math.max(window.end(), part.area().end())));
    }

    private static long smallest(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.area().size()).min().orElse(1);
    }
}
