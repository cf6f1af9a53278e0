// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

/** From the parser's way of counting, in code points, to that of Java. */
final class CodePoints {
    private final int length;
    private final int[] offsets;

    private CodePoints(int length, int... offsets) {
        this.length = length;
        this.offsets = offsets;
    }

    static CodePoints of(String text) {
        boolean same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        if (same) {
            return new CodePoints(text.length());
        }
        int[] offsets = new int[text.codePointCount(0, text.length())];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        return new CodePoints(text.length(), offsets);
    }

    int offset(int index) {
        if (offsets.length == 0) {
            return Math.min(index, length);
        }
        return index < offsets.length ? offsets[index] : length;
    }
}
