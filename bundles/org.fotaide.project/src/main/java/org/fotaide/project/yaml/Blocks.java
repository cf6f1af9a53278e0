// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextEdit;

/** Divides lines by their indentation, and evens out that of lines which fit nowhere. */
final class Blocks {
    private final Draft draft;
    private final Consumer<YamlFault> faults;

    Blocks(Draft draft, Consumer<YamlFault> faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** The chunks at the outermost indentation of some lines, in which the first one has content. */
    List<Chunk> divide(int from, int to) {
        int indent = commonIndent(from, to);
        boolean list = isList(from, to);
        int stray = draft.line(from).indent();
        boolean met = false;
        List<Chunk> chunks = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            DraftLine line = draft.line(i);
            if (!line.hasContent()) {
                continue;
            }
            met |= line.indent() == indent;
            if (line.indent() < indent || (!met && line.indent() == stray)) {
                even(line, indent);
            }
            if (i > start && line.indent() == indent && !goesOn(line, list)) {
                chunks.add(new Chunk(start, i));
                start = i;
            }
        }
        chunks.add(new Chunk(start, to));
        return chunks;
    }

    /** Whether it is a list: it begins with an item, and no more keys than items follow at that indentation. */
    boolean isList(int from, int to) {
        if (!isItem(draft.line(from))) {
            return false;
        }
        int indent = draft.line(from).indent();
        int more = 0;
        for (int i = from; i < to; i++) {
            DraftLine line = draft.line(i);
            if (line.hasContent() && line.indent() == indent) {
                more += isItem(line) ? 1 : -1;
            }
        }
        return more >= 0;
    }

    /** The indentation of the first line, unless more lines are indented less. */
    private int commonIndent(int from, int to) {
        int first = draft.line(from).indent();
        int least = first;
        int atFirst = 0;
        int atLeast = 0;
        for (int i = from; i < to; i++) {
            DraftLine line = draft.line(i);
            if (!line.hasContent()) {
                continue;
            }
            if (line.indent() < least) {
                least = line.indent();
                atLeast = 0;
            }
            atLeast += line.indent() == least ? 1 : 0;
            atFirst += line.indent() == first ? 1 : 0;
        }
        return atFirst >= atLeast ? first : least;
    }

    /** A list may stand at the indentation of its key, and so may a closing bracket. */
    private static boolean goesOn(DraftLine line, boolean list) {
        char first = line.body().charAt(0);
        return first == ']' || first == '}' || (!list && isItem(line));
    }

    static boolean isItem(DraftLine line) {
        return line.body().startsWith("- ") || line.body().stripTrailing().equals("-");
    }

    void even(DraftLine line, int indent) {
        Span blanks = Span.of(line.original().start(), line.original().start() + line.originalIndent());
        Span content =
                Span.of(blanks.end(), blanks.end() + line.body().stripTrailing().length());
        String message = "This line is indented by " + line.indent() + ", what it belongs to by " + indent + ".";
        TextEdit edit = new TextEdit(draft.document().range(blanks), " ".repeat(indent));
        faults.accept(new YamlFault(
                YamlFault.Kind.SYNTAX, content, message, new Mend("Indent by " + indent, false, List.of(edit))));
        line.indentBy(indent);
    }
}
