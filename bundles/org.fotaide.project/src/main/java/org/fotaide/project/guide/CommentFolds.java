// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/**
 * Comments of several lines, where each line of one begins with a sign.
 *
 * @param document the file
 * @param signs with one of which such a line begins, behind blanks
 */
public record CommentFolds(TextDocument document, List<String> signs) {
    public CommentFolds {
        signs = List.copyOf(signs);
    }

    public List<Fold> list() {
        List<Fold> folds = new ArrayList<>();
        int first = -1;
        for (int line = 0; line <= document.lines(); line++) {
            boolean comment = line < document.lines() && is(line);
            if (comment && first < 0) {
                first = line;
            } else if (!comment && first >= 0) {
                if (line - 1 > first) {
                    folds.add(new Fold(first, line - 1, true));
                }
                first = -1;
            }
        }
        return folds;
    }

    /** Whether a line is nothing but a comment. */
    public boolean is(int line) {
        String text = document.text(document.line(line)).stripLeading();
        return signs.stream().anyMatch(text::startsWith);
    }
}
