// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;

/** Words set into lines of a limited width; a word that is longer than a line is broken. */
record Wrapping(int width, String indent, List<String> lines) {
    static List<String> of(String text, int width, String indent) {
        Wrapping wrapping = new Wrapping(width, indent, new ArrayList<>());
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            wrapping.append(line, word);
        }
        wrapping.lines.add(line.toString());
        return wrapping.lines;
    }

    private void append(StringBuilder line, String word) {
        boolean begun = !line.toString().isBlank();
        if (begun && columns(line) + 1 + columns(word) > width) {
            next(line);
            begun = false;
        }
        line.append(begun ? " " : "");
        for (int point : word.codePoints().toArray()) {
            String letter = Character.toString(point);
            if (columns(line) + columns(letter) > width) {
                next(line);
            }
            line.append(letter);
        }
    }

    private void next(StringBuilder line) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
    }

    private static int columns(CharSequence text) {
        return new Label(text.toString()).width();
    }
}
