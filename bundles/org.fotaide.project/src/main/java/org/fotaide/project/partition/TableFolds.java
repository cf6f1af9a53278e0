// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fotaide.project.guide.CommentFolds;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/** What can be folded in a table: comments of several lines, and the rows below a comment. */
record TableFolds(TextDocument document) {
    List<Fold> list() {
        CommentFolds comments = new CommentFolds(document, List.of("#"));
        List<Fold> folds = new ArrayList<>(comments.list());
        int heading = -1;
        int last = -1;
        for (int line = 0; line <= document.lines(); line++) {
            boolean row = line < document.lines() && !comments.is(line) && !isBlank(line);
            if (row && heading >= 0) {
                last = line;
            } else if (!row) {
                if (last > heading) {
                    folds.add(new Fold(heading, last, false));
                }
                heading = line < document.lines() && comments.is(line) ? line : -1;
                last = -1;
            }
        }
        folds.sort(Comparator.comparingInt(Fold::first));
        return folds;
    }

    private boolean isBlank(int line) {
        return document.text(document.line(line)).isBlank();
    }
}
