// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;

/** Words set into lines of a limited width; a word that is longer than a line is broken. */
final class Wrapping {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final int width;
    private final String indent;
    private int used;
    private boolean begun;

    private Wrapping(int width, String indent) {
        this.width = width;
        this.indent = indent;
    }

    /** The lines of a text, all but the first one indented. */
    static List<String> of(String text, int width, String indent) {
        Wrapping wrapping = new Wrapping(width, indent);
        for (String word : text.split(" ")) {
            wrapping.append(word);
        }
        wrapping.lines.add(wrapping.line.toString());
        return wrapping.lines;
    }

    private void append(String word) {
        if (begun && used + 1 + new Label(word).width() > width) {
            next();
        }
        if (begun) {
            put(" ");
        }
        word.codePoints().mapToObj(Character::toString).forEach(this::put);
        begun = true;
    }

    private void put(String letter) {
        int columns = new Label(letter).width();
        if (used + columns > width) {
            next();
        }
        line.append(letter);
        used += columns;
    }

    private void next() {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
        used = indent.length();
        begun = false;
    }
}
