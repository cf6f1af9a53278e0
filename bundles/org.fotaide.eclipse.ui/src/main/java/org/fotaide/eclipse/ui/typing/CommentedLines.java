// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.typing;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;

/**
 * Lines that become comments, or cease to be where all of them are. Empty ones stay as they are.
 *
 * @param mark what begins a comment
 */
record CommentedLines(String mark, List<Line> lines) {
    /**
     * A line of a text.
     *
     * @param offset where it begins
     */
    record Line(int offset, String text) {
        int indentation() {
            return text.length() - text.stripLeading().length();
        }
    }

    CommentedLines {
        lines = lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    MultiTextEdit toggled() {
        boolean comments = lines.stream().allMatch(line -> line.text().startsWith(mark, line.indentation()));
        int column = lines.stream().mapToInt(Line::indentation).min().orElse(0);
        List<TextEdit> edits = new ArrayList<>();
        for (Line line : lines) {
            edits.add(comments ? bare(line) : new InsertEdit(line.offset() + column, mark + " "));
        }
        MultiTextEdit all = new MultiTextEdit();
        edits.forEach(all::addChild);
        return all;
    }

    private DeleteEdit bare(Line line) {
        boolean blank = line.text().startsWith(mark + " ", line.indentation());
        return new DeleteEdit(line.offset() + line.indentation(), mark.length() + (blank ? 1 : 0));
    }
}
