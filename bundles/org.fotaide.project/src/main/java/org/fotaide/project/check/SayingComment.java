// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * The comment that codes to be ignored stand in.
 *
 * @param document the text
 * @param saying the mark with its codes
 */
record SayingComment(TextDocument document, Span saying) {
    /** What a comment begins with that says nothing before the mark. */
    private static final Pattern OPENING = Pattern.compile("[ \\t]*(#+|//+|/\\*+|;+|<!--)[ \\t]*$");

    /** What holds a reason together. */
    private static final Pattern AROUND = Pattern.compile("^[\\s(:,-]+|[\\s)]+$");

    /** The reason behind the codes. */
    Optional<String> why() {
        String text = text(Span.of(saying.end(), end().orElse(line().end())));
        return Optional.of(AROUND.matcher(text).replaceAll("")).filter(reason -> !reason.isEmpty());
    }

    /** What to take out so that nothing is left of it; empty where it says something else as well, or goes on. */
    Optional<Span> whole() {
        Optional<Integer> end = end();
        if (opening().isEmpty()
                || end.isEmpty()
                || saysMore(end.get())
                || (closing().isEmpty() && goesOn(lineNumber()))) {
            return Optional.empty();
        }
        Span comment = Span.of(opening().get().start(), end.get() + closing().length());
        boolean alone = text(Span.of(line().start(), comment.start())).isBlank()
                && text(Span.of(comment.end(), line().end())).isBlank();
        if (!alone) {
            return Optional.of(comment);
        }
        boolean continued = lineNumber() > 0 && goesOn(lineNumber() - 1);
        return continued ? Optional.empty() : Optional.of(document.fullLine(lineNumber()));
    }

    /** With the blanks before it; empty where something else stands before the mark. */
    private Optional<Span> opening() {
        Matcher opening = OPENING.matcher(text(Span.of(line().start(), saying.start())));
        return opening.find()
                ? Optional.of(Span.of(line().start() + opening.start(), saying.start()))
                : Optional.empty();
    }

    /** What ends the comment; empty where the line does. */
    private String closing() {
        String opening = opening().map(this::text).map(String::strip).orElse("");
        return opening.startsWith("/*") ? "*/" : opening.equals("<!--") ? "-->" : "";
    }

    /** Where what it says ends; empty if that is in another line. */
    private Optional<Integer> end() {
        if (closing().isEmpty()) {
            return Optional.of(line().end());
        }
        int end = document.text().indexOf(closing(), saying.end());
        return end >= 0 && end < line().end() ? Optional.of(end) : Optional.empty();
    }

    private boolean saysMore(int end) {
        return text(Span.of(saying.end(), end)).contains(IgnoreReader.MARK);
    }

    private boolean goesOn(int number) {
        return text(document.line(number)).endsWith("\\");
    }

    private int lineNumber() {
        return document.lineOf(saying.start());
    }

    private Span line() {
        return document.line(lineNumber());
    }

    private String text(Span span) {
        return document.text(span);
    }
}
