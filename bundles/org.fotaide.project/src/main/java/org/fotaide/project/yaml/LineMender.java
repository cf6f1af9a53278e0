// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.snakeyaml.engine.v2.events.Event;

/** Makes a single line parse, keeping as much of it as it can, and says what was wrong with it. */
final class LineMender {
    private static final Pattern KEY_WITHOUT_BLANK = Pattern.compile("(?:- )?[A-Za-z_][\\w-]*:(?=[^\\s/])");

    private final Draft draft;
    private final Consumer<YamlFault> faults;

    LineMender(Draft draft, Consumer<YamlFault> faults) {
        this.draft = draft;
        this.faults = faults;
    }

    void mend(int number) {
        DraftLine line = draft.line(number);
        Attempt attempt = Attempt.at(line.text());
        if (fits(attempt) || close(line)) {
            return;
        }
        if (attempt.succeeded()) {
            faults.accept(withoutColon(line));
            line.blank();
            return;
        }
        SyntaxError error = attempt.error().orElseThrow();
        int at =
                Math.min(error.at() - line.indent(), line.body().stripTrailing().length() - 1);
        faults.accept(fault(line, Math.max(0, at), error));
        boolean inQuotes = SyntaxMessage.of(error).isEscape() && error.start() < error.at();
        at = inQuotes ? error.start() - line.indent() : at;
        line.blankFrom(at);
        if (at <= 0 || !fits(Attempt.at(line.text()))) {
            line.blank();
        }
    }

    /** Whether it is keys or items, as everything is that stands in lines of its own. */
    static boolean fits(Attempt attempt) {
        return attempt.succeeded()
                && attempt.events().stream()
                        .skip(2)
                        .findFirst()
                        .filter(event -> event.getEventId() != Event.ID.Scalar)
                        .isPresent();
    }

    private boolean close(DraftLine line) {
        OpenSigns open = new OpenSigns(line.text());
        if (!open.any()) {
            return false;
        }
        line.append(open.closers());
        if (fits(Attempt.at(line.text()))) {
            faults.accept(unclosed(line, open));
            return true;
        }
        line.unappend();
        return false;
    }

    YamlFault unclosed(DraftLine line, OpenSigns open) {
        int at = line.origin(open.innermost());
        String sign = draft.document().text().substring(at, at + 1);
        String name = open.quoteIsOpen() ? "quotation mark " + sign : "bracket " + sign;
        int end = line.original().start()
                + line.originalIndent()
                + line.body().stripTrailing().length();
        TextEdit edit = new TextEdit(draft.document().range(Span.at(end)), open.closers());
        return new YamlFault(
                YamlFault.Kind.SYNTAX,
                Span.of(at, at + 1),
                "The " + name + " is not closed.",
                new Mend("Put " + open.closers() + " at the end of the line", false, List.of(edit)));
    }

    private YamlFault withoutColon(DraftLine line) {
        Span content = content(line);
        TextDocument document = draft.document();
        var key = KEY_WITHOUT_BLANK.matcher(line.body());
        if (key.lookingAt()) {
            int colon = content.start() + key.end() - 1;
            TextEdit blank = new TextEdit(document.range(Span.at(colon + 1)), " ");
            return new YamlFault(
                    YamlFault.Kind.SYNTAX,
                    Span.of(colon, colon + 1),
                    "A blank is missing behind the colon.",
                    new Mend("Put a blank behind the colon", true, List.of(blank)));
        }
        return new YamlFault(YamlFault.Kind.SYNTAX, content, SyntaxMessage.COLON_MISSING.text());
    }

    /** What stands in a line, without blanks around it and without a comment behind it. */
    private Span content(DraftLine line) {
        int comment = line.body().indexOf(" #");
        String shown = comment < 0 ? line.body() : line.body().substring(0, comment);
        int start = line.original().start() + line.originalIndent();
        return Span.of(start, start + Math.max(1, shown.stripTrailing().length()));
    }

    /** An error of the parser on a character of a line's body. */
    YamlFault fault(DraftLine line, int at, SyntaxError error) {
        SyntaxMessage message = SyntaxMessage.of(error);
        Span rest = rest(line, at);
        Span span =
                switch (message) {
                    case RESERVED -> Span.of(rest.start(), Math.min(rest.end(), rest.start() + 1));
                    case ESCAPE -> Span.of(Math.max(0, rest.start() - 1), Math.min(rest.end(), rest.start() + 1));
                    default -> rest;
                };
        return new YamlFault(
                YamlFault.Kind.SYNTAX,
                span,
                message.text(error),
                quoting(message, rest).map(List::of).orElse(List.of()),
                Optional.empty());
    }

    YamlFault fault(DraftLine line, int at, SyntaxMessage message) {
        return new YamlFault(YamlFault.Kind.SYNTAX, rest(line, at), message.text());
    }

    /** A line from one of the characters of its body to its last one that is no blank. */
    private static Span rest(DraftLine line, int at) {
        int start = line.origin(line.indent() + at);
        int end = line.original().start()
                + line.originalIndent()
                + line.body().stripTrailing().length();
        return Span.of(start, Math.max(start, end));
    }

    /** A value that begins with a reserved character means itself. */
    private Optional<Mend> quoting(SyntaxMessage message, Span span) {
        String value = draft.document().text(span);
        if (message != SyntaxMessage.RESERVED || value.contains("\"") || value.contains("\\") || value.contains(" #")) {
            return Optional.empty();
        }
        TextEdit edit = new TextEdit(draft.document().range(span), '"' + value + '"');
        return Optional.of(new Mend("Put it into quotation marks", false, List.of(edit)));
    }
}
