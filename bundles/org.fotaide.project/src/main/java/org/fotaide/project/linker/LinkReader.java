// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/** Reads the MEMORY commands and the symbols of a linker script. Takes any text. */
final class LinkReader {
    private static final Set<String> ORIGIN = Set.of("ORIGIN", "org", "o");
    private static final Set<String> LENGTH = Set.of("LENGTH", "len", "l");

    private final TextDocument document;
    private final LinkCursor cursor;
    private final Map<String, Long> symbols = new HashMap<>();
    private final Map<String, MemoryEntry> entries = new HashMap<>();
    private final List<MemoryEntry> memory = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    LinkReader(TextDocument document) {
        this.document = document;
        this.cursor = new LinkCursor(document.text());
    }

    LinkScript read() {
        while (!cursor.ended()) {
            String word = cursor.word();
            if (word.isEmpty()) {
                cursor.move(1);
                continue;
            }
            int start = cursor.at();
            cursor.move(word.length());
            if (word.equals("MEMORY") && cursor.take("{")) {
                memory();
            } else if (word.length() > 1 && assigned()) {
                assignment(document.text(Span.of(start, start + word.length())));
            }
        }
        return new LinkScript(document, ScriptName.of(document.path()), memory, assignments);
    }

    private boolean assigned() {
        return cursor.is("=") && !cursor.is("==") && cursor.take("=");
    }

    private void assignment(String name) {
        LinkValue value = value();
        assignments.add(new Assignment(name, value));
        if (value.known()) {
            symbols.put(name, value.value());
        } else {
            symbols.remove(name);
        }
    }

    private void memory() {
        while (!cursor.ended() && !cursor.take("}")) {
            String name = cursor.word();
            Span place = Span.of(cursor.at(), cursor.at() + name.length());
            cursor.move(Math.max(1, name.length()));
            if (name.isEmpty()) {
                continue;
            }
            if (cursor.take("(")) {
                cursor.toClosing('(', ')');
            }
            if (cursor.take(":")) {
                entry(name, place);
            }
        }
    }

    private void entry(String name, Span place) {
        if (!keyword(ORIGIN)) {
            return;
        }
        LinkValue origin = value();
        cursor.take(",");
        if (!keyword(LENGTH)) {
            return;
        }
        MemoryEntry entry = new MemoryEntry(name, place, origin, value());
        memory.add(entry);
        entries.put(name, entry);
    }

    private boolean keyword(Set<String> spellings) {
        String word = cursor.word();
        if (!spellings.contains(word)) {
            return false;
        }
        cursor.move(word.length());
        return assigned();
    }

    private LinkValue value() {
        return new LinkSum(cursor, symbols, entries).read();
    }
}
