// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The legend and the notes under the picture.
 *
 * @param top where it begins
 * @param lines the notes, each in one or more lines
 */
record Footer(double top, List<String> lines) {
    private static final int COLUMNS = 112;
    private static final int MOST = 12;
    private static final double LINE = 16;

    static Footer of(double top, List<String> notes) {
        List<String> lines = notes.stream()
                .limit(MOST + 1)
                .flatMap(note -> Wrapping.of(note, COLUMNS, "   ").stream())
                .toList();
        return lines.size() <= MOST
                ? new Footer(top, lines)
                : new Footer(
                        top,
                        Stream.concat(lines.stream().limit(MOST - 1), Stream.of("… and more."))
                                .toList());
    }

    double bottom() {
        return top + 36 + LINE * lines.size();
    }

    void draw(Svg svg, double left) {
        legend(svg, left);
        double y = top + 36;
        for (String line : lines) {
            svg.text("text", line, "x", left, "y", y, "class", "name");
            y += LINE;
        }
    }

    private void legend(Svg svg, double left) {
        double x = left;
        x = entry(svg, x, "image", "", "image");
        x = entry(svg, x, "slot", "dots", "left in the slot");
        x = entry(svg, x, "free", "", "free for regions");
        x = entry(svg, x, "taken", "lines", "not for regions");
        x = entry(svg, x, "region", "", "region");
        entry(svg, x, "region", "wrong", "✕ wrong");
    }

    private double entry(Svg svg, double x, String style, String pattern, String text) {
        svg.rect("box " + style, x, top, 16, 12);
        if (!pattern.isEmpty()) {
            svg.rect(pattern, x, top, 16, 12);
        }
        svg.text("text", text, "class", "small", "x", x + 21, "y", top + 10);
        return x + 40 + text.length() * 6.4;
    }
}
