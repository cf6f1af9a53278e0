// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * A platformio.ini: sections of keys, whose values go on in lines that are indented; {@code ;} and {@code #} begin comments.
 * Takes any text.
 */
final class IniFile {
    /** The section that every {@code [env:NAME]} takes from. */
    private static final String COMMON = "env";

    private static final Entry NOTHING = new Entry("", "", Span.at(0), List.of());

    private final TextDocument document;
    private final Map<String, List<Entry>> sections = new LinkedHashMap<>();

    /**
     * One key.
     *
     * @param section its section
     * @param key its name
     * @param place where that stands
     * @param lines the value's lines, without blanks and comments around them
     */
    record Entry(String section, String key, Span place, List<Span> lines) {
        Entry {
            lines = List.copyOf(lines);
        }
    }

    private IniFile(TextDocument document) {
        this.document = document;
    }

    static IniFile of(SourceText source) {
        IniFile file = new IniFile(source.document());
        file.read();
        return file;
    }

    TextDocument document() {
        return document;
    }

    List<Entry> entries() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    /** The entries by their sections, in the order of the file. */
    Map<String, List<Entry>> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** A key of a section, or of those that it takes from. */
    Optional<Entry> inherited(String section, String key) {
        return inherited(section, key, new HashSet<>());
    }

    private Optional<Entry> inherited(String section, String key, Set<String> seen) {
        if (!seen.add(section)) {
            return Optional.empty();
        }
        Optional<Entry> own = entry(section, key);
        if (own.isPresent()) {
            return own;
        }
        Optional<Entry> parents = entry(section, "extends");
        if (parents.isPresent()) {
            for (String parent : text(parents.get()).split("[,\\s]+")) {
                Optional<Entry> found = inherited(parent, key, seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return section.startsWith(COMMON + ":") ? inherited(COMMON, key, seen) : Optional.empty();
    }

    private Optional<Entry> entry(String section, String key) {
        return sections.getOrDefault(section, List.of()).stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    /** The value in one line. */
    String text(Entry entry) {
        return String.join(" ", entry.lines().stream().map(document::text).toList());
    }

    private void read() {
        String section = "";
        Entry open = NOTHING;
        for (int i = 0; i < document.lines(); i++) {
            Span line = document.line(i);
            String text = document.text(line);
            String bare = text.strip();
            boolean comment = bare.startsWith(";") || bare.startsWith("#");
            if (bare.startsWith("[") && !comment) {
                section = bare.replaceFirst("\\[([^\\]]*).*", "$1").strip();
                open = NOTHING;
            } else if (!bare.isEmpty()
                    && !comment
                    && Character.isWhitespace(text.charAt(0))
                    && !open.key().isEmpty()) {
                open = more(open, value(line.start(), line.end()));
            } else if (!comment && text.indexOf('=') > 0) {
                int sign = line.start() + text.indexOf('=');
                Span key = value(line.start(), sign);
                open = new Entry(section, document.text(key), key, List.of());
                sections.computeIfAbsent(section, name -> new ArrayList<>()).add(open);
                open = more(open, value(sign + 1, line.end()));
            }
        }
    }

    private Entry more(Entry entry, Span line) {
        if (line.length() == 0) {
            return entry;
        }
        List<Span> lines = new ArrayList<>(entry.lines());
        lines.add(line);
        Entry longer = new Entry(entry.section(), entry.key(), entry.place(), lines);
        List<Entry> entries = sections.get(entry.section());
        entries.set(entries.size() - 1, longer);
        return longer;
    }

    /** Without blanks around it and a comment behind a blank. */
    private Span value(int from, int to) {
        String text = document.text();
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < to
                && !(text.charAt(end) == ';' && (end == start || Character.isWhitespace(text.charAt(end - 1))))) {
            end++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Span.of(start, end);
    }
}
