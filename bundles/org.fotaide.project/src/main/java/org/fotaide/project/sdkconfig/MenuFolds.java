// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/** The menus of an sdkconfig as the configuration tool writes it: {@code # Title} to {@code # end of Title}. */
record MenuFolds(TextDocument document) {
    private static final String COMMENT = "# ";
    private static final String END = "# end of ";

    /** A title that is still open, and its line. */
    private record Title(String text, int line) {}

    List<Fold> list() {
        List<Fold> folds = new ArrayList<>();
        Deque<Title> open = new ArrayDeque<>();
        for (int line = 0; line < document.lines(); line++) {
            String text = document.text(document.line(line)).stripTrailing();
            if (text.startsWith(END)) {
                close(text.substring(END.length()), line, open, folds);
            } else if (text.startsWith(COMMENT) && !text.endsWith(" is not set")) {
                open.push(new Title(text.substring(COMMENT.length()), line));
            }
        }
        folds.sort(Comparator.comparingInt(Fold::first));
        return folds;
    }

    /** A comment that nothing ends was none of a menu. */
    private static void close(String title, int line, Deque<Title> open, List<Fold> folds) {
        if (open.stream().noneMatch(each -> each.text().equals(title))) {
            return;
        }
        Title found = open.pop();
        while (!found.text().equals(title)) {
            found = open.pop();
        }
        folds.add(new Fold(found.line(), line, false));
    }
}
