// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextEdit;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Takes out of a draft what the parser stops at wherever it stands: control characters, tabs, further documents. */
final class Cleaning {
    private static final Pattern BLOCK_SCALAR = Pattern.compile("(?:.*[:\\-?]\\s+)?[|>][+\\-0-9]*\\s*(?:#.*)?");
    private static final Pattern SEPARATING_TABS = Pattern.compile("(?<=[:,\\[{\"'\\]}-])( *\\t[ \\t]*)");
    private static final Pattern DOCUMENT_START = Pattern.compile("---(?:\\s.*)?");
    private static final char REPLACEMENT = '\uFFFD';

    private final Draft draft;
    private final Consumer<YamlFault> faults;
    private boolean told;

    Cleaning(Draft draft, Consumer<YamlFault> faults) {
        this.draft = draft;
        this.faults = faults;
    }

    void clean() {
        int width = tabWidth();
        int scalarIndent = -1;
        boolean content = false;
        boolean over = false;
        for (DraftLine line : draft.lines()) {
            over |= content && line.originalIndent() == 0 && ends(line.body());
            if (over) {
                nextDocument(line);
                line.blank();
                continue;
            }
            content |= line.hasContent() && !line.body().startsWith("%") && !ends(line.body());
            characters(line);
            if (!line.hasContent() || (scalarIndent >= 0 && leadingSpaces(line) > scalarIndent)) {
                continue;
            }
            indentation(line, width);
            separation(line);
            scalarIndent = BLOCK_SCALAR.matcher(line.body()).matches() ? line.indent() : -1;
        }
    }

    /** The line that begins another document is what the composer would tell of, had it been parsed. */
    private void nextDocument(DraftLine line) {
        if (!told && DOCUMENT_START.matcher(line.body()).matches()) {
            told = true;
            int start = line.original().start();
            faults.accept(Composer.secondDocument(Span.of(start, start + 3)));
        }
    }

    private static boolean ends(String body) {
        return DOCUMENT_START.matcher(body).matches() || body.stripTrailing().equals("...");
    }

    /** A tab is as wide as a step of the indentation by spaces: 4 if no line is indented by less. */
    private int tabWidth() {
        int least = draft.lines().stream()
                .filter(DraftLine::hasContent)
                .mapToInt(this::leadingSpaces)
                .filter(spaces -> spaces > 0)
                .min()
                .orElse(2);
        return least >= 4 ? 4 : 2;
    }

    private int leadingSpaces(DraftLine line) {
        String blanks = original(line).substring(0, line.originalIndent());
        int tab = blanks.indexOf('\t');
        return tab < 0 ? blanks.length() : tab;
    }

    private String original(DraftLine line) {
        return draft.document().text(line.original());
    }

    private void characters(DraftLine line) {
        StringBuilder body = new StringBuilder(line.body());
        for (int i = 0; i < body.length(); ) {
            int point = body.codePointAt(i);
            int length = Character.charCount(point);
            if (!StreamReader.isPrintable(point)) {
                int at = line.original().start() + line.originalIndent() + i;
                faults.accept(new YamlFault(
                        YamlFault.Kind.SYNTAX,
                        Span.of(at, at + length),
                        String.format("The character U+%04X cannot stand in YAML: delete it.", point)));
                body.setCharAt(i, REPLACEMENT);
            }
            i += length;
        }
        line.replaceBody(body.toString());
    }

    private void indentation(DraftLine line, int width) {
        String blanks = original(line).substring(0, line.originalIndent());
        if (blanks.indexOf('\t') < 0) {
            return;
        }
        String spaces = blanks.replace("\t", " ".repeat(width));
        tab(Span.of(line.original().start(), line.original().start() + blanks.length()), spaces);
        line.indentBy(spaces.length());
    }

    private void separation(DraftLine line) {
        String body = line.body();
        if (body.indexOf('\t') < 0) {
            return;
        }
        StringBuilder clean = new StringBuilder(body);
        for (Span run : tabRuns(body)) {
            int start = line.original().start() + line.originalIndent();
            boolean last = body.substring(run.end()).isBlank();
            tab(Span.of(start + run.start(), start + run.end()), last ? "" : " ");
            clean.replace(run.start(), run.end(), " ".repeat(run.length()));
        }
        line.replaceBody(clean.toString());
    }

    /** Tabs outside quotation marks, behind a sign: within plain words YAML takes them. */
    private static List<Span> tabRuns(String body) {
        List<Span> runs = new ArrayList<>();
        Matcher found = SEPARATING_TABS.matcher(body);
        while (found.find()) {
            String before = body.substring(0, found.start());
            if (!new OpenSigns(before).quoteIsOpen() && !before.contains(" #")) {
                runs.add(Span.of(found.start(), found.end()));
            }
        }
        return runs;
    }

    private void tab(Span span, String spaces) {
        TextEdit edit = new TextEdit(draft.document().range(span), spaces);
        faults.accept(new YamlFault(
                YamlFault.Kind.TAB,
                span,
                "A tab stands where YAML takes spaces alone.",
                new Mend("Put spaces instead", true, List.of(edit))));
    }
}
