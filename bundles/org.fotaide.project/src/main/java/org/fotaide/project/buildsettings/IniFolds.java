// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.guide.CommentFolds;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/** What can be folded in a platformio.ini: sections, values and comments of several lines. */
record IniFolds(IniFile file) {
    List<Fold> list() {
        TextDocument document = file.document();
        List<Fold> folds = new ArrayList<>(new CommentFolds(document, List.of(";", "#")).list());
        sections(document, folds);
        for (IniFile.Entry entry : file.entries()) {
            List<Span> lines = entry.lines();
            if (!lines.isEmpty()) {
                add(
                        document.lineOf(entry.place().start()),
                        document.lineOf(lines.get(lines.size() - 1).start()),
                        folds);
            }
        }
        folds.sort(Comparator.comparingInt(Fold::first)
                .thenComparing(Comparator.comparingInt(Fold::last).reversed()));
        return folds;
    }

    /** Up to the last line before the next section that says anything; a comment right above that belongs to it. */
    private static void sections(TextDocument document, List<Fold> folds) {
        int first = -1;
        int last = -1;
        for (int line = 0; line < document.lines(); line++) {
            String text = document.text(document.line(line)).strip();
            if (text.startsWith("[")) {
                add(first, last, folds);
                first = line;
                last = line;
            } else if (!text.isEmpty() && !text.startsWith(";") && !text.startsWith("#")) {
                last = line;
            }
        }
        add(first, last, folds);
    }

    private static void add(int first, int last, List<Fold> folds) {
        if (first >= 0 && last > first) {
            folds.add(new Fold(first, last, false));
        }
    }
}
