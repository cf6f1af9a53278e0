// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.fotaide.project.guide.CommentFolds;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/** What can be folded in a Makefile: conditionals, definitions, the recipes of rules, and comments of several lines. */
record MakeFolds(TextDocument document) {
    private static final Pattern OPENS =
            Pattern.compile("(?:ifeq|ifneq|ifdef|ifndef|(?:override |export )?define)\\b.*");
    private static final Pattern GOES_ON = Pattern.compile("else\\b.*");
    private static final Pattern CLOSES = Pattern.compile("(?:endif|endef)\\b.*");

    List<Fold> list() {
        List<Fold> folds = new ArrayList<>(new CommentFolds(document, List.of("#")).list());
        Deque<Integer> open = new ArrayDeque<>();
        int rule = -1;
        for (int line = 0; line < document.lines(); line++) {
            String text = document.text(document.line(line));
            if (text.startsWith("\t")) {
                continue;
            }
            add(rule, lastRecipe(line), folds);
            rule = text.isBlank() || text.startsWith("#") ? -1 : line;
            String bare = text.strip();
            boolean closes =
                    CLOSES.matcher(bare).matches() || GOES_ON.matcher(bare).matches();
            if (closes && !open.isEmpty()) {
                add(open.pop(), line - 1, folds);
            }
            if (OPENS.matcher(bare).matches() || GOES_ON.matcher(bare).matches()) {
                open.push(line);
            }
        }
        add(rule, lastRecipe(document.lines()), folds);
        folds.sort(Comparator.comparingInt(Fold::first)
                .thenComparing(Comparator.comparingInt(Fold::last).reversed()));
        return folds;
    }

    /** The line of a recipe right before a line; that line itself counts no more. */
    private int lastRecipe(int line) {
        int before = line - 1;
        return before >= 0 && document.text(document.line(before)).startsWith("\t") ? before : -1;
    }

    private static void add(int first, int last, List<Fold> folds) {
        if (first >= 0 && last > first) {
            folds.add(new Fold(first, last, false));
        }
    }
}
