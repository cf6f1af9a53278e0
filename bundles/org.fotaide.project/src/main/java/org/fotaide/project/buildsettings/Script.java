// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** A Makefile, shell or CI script, as far as it sets what the vendor's Makefile is told. Takes any text. */
final class Script {
    private static final Set<String> SPEAKING = Set.of("echo", "@echo", "printf", "@printf");
    private static final String WORD_ENDS = " \t\"';&|`#)],";

    private final TextDocument document;
    private final String text;
    private final ScriptKind kind;
    private final List<Setting> settings = new ArrayList<>();
    private int command;

    private Script(TextDocument document, ScriptKind kind) {
        this.document = document;
        this.text = document.text();
        this.kind = kind;
    }

    static Script of(SourceText source) {
        TextDocument document = source.document();
        Script script = new Script(document, ScriptKind.of(document.path()).orElse(ScriptKind.SHELL));
        if (source.readable() && concerns(document.text())) {
            script.read();
        }
        return script;
    }

    /** A quick look; false only where nothing can be found. */
    static boolean concerns(String text) {
        return text.contains("SPI_SIZE_MAP");
    }

    TextDocument document() {
        return document;
    }

    /** In the order of the file; empty unless it sets the map somewhere, since other programs use the same names. */
    List<Setting> settings() {
        boolean ours = settings.stream().anyMatch(setting -> setting.key() == BuildKey.SPI_SIZE_MAP);
        return ours ? List.copyOf(settings) : List.of();
    }

    /** Whether it decides by the map, as the vendor's own Makefile does; its values are but what it falls back to. */
    boolean general() {
        return text.contains("$(SPI_SIZE_MAP)") && (text.contains("ifeq") || text.contains("ifneq"));
    }

    private void read() {
        boolean continued = false;
        for (int i = 0; i < document.lines(); i++) {
            Span line = document.line(i);
            if (!continued) {
                command = line.start();
            }
            line(line, continued);
            continued = line.length() > 0 && text.charAt(line.end() - 1) == '\\';
        }
    }

    private void line(Span line, boolean continued) {
        int at = blanks(line.start(), line.end());
        if (kind == ScriptKind.CI && text.startsWith("- ", at)) {
            at = blanks(at + 2, line.end());
        }
        if (SPEAKING.contains(word(at, line.end()))) {
            return;
        }
        boolean first = !continued;
        while (at < line.end()) {
            char c = text.charAt(at);
            if (c == '#') {
                return;
            }
            String word = name(at, line.end());
            Optional<BuildKey> key = BuildKey.of(word);
            if (key.isPresent()) {
                at = setting(key.get(), at + word.length(), line.end(), first);
            } else {
                at = Math.max(at + 1, at + word.length());
            }
            first &= word.equals("export") || word.equals("override") || isBlank(at - 1);
            at = boundary(at, line.end());
        }
    }

    /** Goes on to where a word may start. */
    private int boundary(int from, int end) {
        int at = from;
        while (at < end && !(" \t\"';&|`".indexOf(text.charAt(at - 1)) >= 0 && !isBlank(at))) {
            at++;
        }
        return at;
    }

    /** Reads what is behind the name of a key; says where to go on. */
    private int setting(BuildKey key, int behind, int end, boolean first) {
        int at = behind;
        if (at < end && text.charAt(at) == '=' && !text.startsWith("==", at) && (kind != ScriptKind.MAKE || !first)) {
            return value(key, at + 1, end, Setting.Form.WORD);
        }
        if (!first) {
            return at;
        }
        at = blanks(at, end);
        if (kind == ScriptKind.MAKE) {
            for (String sign : List.of("?=", ":::=", "::=", ":=", "=")) {
                if (text.startsWith(sign, at) && !text.startsWith("==", at)) {
                    return value(
                            key,
                            blanks(at + sign.length(), end),
                            end,
                            sign.equals("?=") ? Setting.Form.DEFAULT : Setting.Form.VARIABLE);
                }
            }
        }
        if (kind == ScriptKind.CI && text.startsWith(": ", at)) {
            return value(key, blanks(at + 1, end), end, Setting.Form.VARIABLE);
        }
        return at;
    }

    private int value(BuildKey key, int from, int end, Setting.Form form) {
        boolean quoted = from < end && (text.charAt(from) == '"' || text.charAt(from) == '\'');
        int start = quoted ? from + 1 : from;
        int at = start;
        while (at < end && (quoted ? text.charAt(at) != text.charAt(from) : WORD_ENDS.indexOf(text.charAt(at)) < 0)) {
            at++;
        }
        int place = form == Setting.Form.WORD ? command : Setting.WHOLE_FILE;
        settings.add(new Setting(key, text.substring(start, at), Span.of(start, at), form, place));
        return Math.max(at, from);
    }

    private String word(int from, int end) {
        int at = from;
        while (at < end && !isBlank(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    private String name(int from, int end) {
        int at = from;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private int blanks(int from, int end) {
        int at = from;
        while (at < end && isBlank(at)) {
            at++;
        }
        return at;
    }

    private boolean isBlank(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }
}
