// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * Silences a finding by a comment where it stands: in one that silences others already, above its line, or behind it. Each
 * way is tried, and taken if it silences that kind of finding in that line and changes nothing else.
 */
public final class IgnoreComment {
    private final TextDocument document;
    private final Checkers checkers;

    public IgnoreComment(TextDocument document, Checkers checkers) {
        this.document = document;
        this.checkers = checkers;
    }

    /** A way with the number of lines that it puts before the finding. */
    private record Way(TextEdit edit, int lines) {}

    /** Empty where there are no comments, or none would silence it. */
    public Optional<TextEdit> on(Finding finding) throws CancelledException {
        Optional<CommentStyle> style = checkers.comments(document);
        if (style.isEmpty() || finding.range().start().line() >= document.lines()) {
            return Optional.empty();
        }
        List<Finding> before = findings(document);
        for (Way way : ways(finding, style.get()).toList()) {
            if (silencesOnly(way, finding, before)) {
                return Optional.of(way.edit());
            }
        }
        return Optional.empty();
    }

    private Stream<Way> ways(Finding finding, CommentStyle style) {
        int line = finding.range().start().line();
        String code = finding.code().id();
        List<Way> ways = new ArrayList<>();
        new IgnoreReader(document)
                .placeForMore(line)
                .ifPresent(offset -> ways.add(new Way(insertion(offset, ", " + code), 0)));
        String comment = style.of(Ignored.saying(code));
        if (line == 0 || !goesOn(line - 1)) {
            String text = text(line);
            String indent =
                    text.substring(0, text.length() - text.stripLeading().length());
            ways.add(new Way(insertion(document.line(line).start(), indent + comment + document.lineBreak()), 1));
        }
        if (!goesOn(line)) {
            ways.add(new Way(insertion(document.line(line).end(), "  " + comment), 0));
        }
        return ways.stream();
    }

    /** Whether the next line is a part of this one for C, make and shells. */
    private boolean goesOn(int line) {
        return text(line).endsWith("\\");
    }

    private String text(int line) {
        return document.text(document.line(line));
    }

    private TextEdit insertion(int offset, String text) {
        return new TextEdit(document.range(Span.at(offset)), text);
    }

    private boolean silencesOnly(Way way, Finding finding, List<Finding> before) throws CancelledException {
        TextDocument after = document.with(List.of(way.edit()));
        int line = finding.range().start().line();
        String code = finding.code().id();
        List<String> wanted = before.stream()
                .filter(other -> other.range().start().line() != line
                        || !other.code().id().equals(code))
                .map(other -> other.code().id())
                .toList();
        return Ignored.in(after).covers(code, line + way.lines())
                && findings(after).stream()
                        .map(other -> other.code().id())
                        .toList()
                        .equals(wanted);
    }

    /** What silences nothing is told only of a text without errors, so that it comes to light with this change. */
    private List<Finding> findings(TextDocument text) throws CancelledException {
        return new CheckText(SourceText.of(text), checkers)
                .call(Progress.NONE).stream()
                        .filter(finding -> finding.code() != IgnoreCode.IGNORE_UNUSED)
                        .toList();
    }
}
