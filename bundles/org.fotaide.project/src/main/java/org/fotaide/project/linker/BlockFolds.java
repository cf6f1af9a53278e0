// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/** What can be folded in a linker script: MEMORY, SECTIONS and what is in them, and comments of several lines. */
record BlockFolds(TextDocument document) {
    private static final String OPENS = "/*";
    private static final String CLOSES = "*/";

    List<Fold> list() {
        List<Fold> folds = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        String text = document.text();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (text.startsWith(OPENS, at)) {
                int end = text.indexOf(CLOSES, at + OPENS.length());
                end = end < 0 ? text.length() : end + CLOSES.length();
                add(document.lineOf(at), document.lineOf(end), true, folds);
                at = end;
                continue;
            }
            if (sign == '{') {
                open.push(document.lineOf(at));
            } else if (sign == '}' && !open.isEmpty()) {
                // the line of the closing brace stays in sight
                add(open.pop(), document.lineOf(at) - 1, false, folds);
            }
            at++;
        }
        folds.sort(Comparator.comparingInt(Fold::first));
        return folds;
    }

    private static void add(int first, int last, boolean comment, List<Fold> folds) {
        if (last > first) {
            folds.add(new Fold(first, last, comment));
        }
    }
}
