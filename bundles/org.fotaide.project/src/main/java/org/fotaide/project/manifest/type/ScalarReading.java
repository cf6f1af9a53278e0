// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/**
 * What a type made of a value.
 *
 * @param value the value, if it is one; also where only its spelling is wrong
 * @param complaint what is wrong with it
 */
public record ScalarReading<T>(Optional<T> value, Optional<Complaint> complaint) {
    /**
     * What is wrong with a value.
     *
     * @param kind of what sort that is
     * @param span the characters of the value at fault
     * @param message what is wrong and what is wanted
     * @param suggestions what the whole value may become, the best first
     */
    public record Complaint(Kind kind, Span span, String message, List<Suggestion> suggestions) {
        public Complaint {
            suggestions = List.copyOf(suggestions);
        }
    }

    public enum Kind {
        /** It is none of the values that are taken. */
        VALUE,
        /** It is a secret, or has one in it. */
        SECRET,
        /** It is the code of no finding. */
        UNKNOWN_CODE
    }

    /**
     * What a value may become.
     *
     * @param sure whether there is no other reading
     */
    public record Suggestion(String text, boolean sure) {}

    public static <T> ScalarReading<T> of(T value) {
        return new ScalarReading<>(Optional.of(value), Optional.empty());
    }

    /** All of the value is wrong. */
    static <T> ScalarReading<T> wrong(String text, String message, List<Suggestion> suggestions) {
        Complaint complaint = new Complaint(Kind.VALUE, Span.of(0, text.length()), message, suggestions);
        return new ScalarReading<>(Optional.empty(), Optional.of(complaint));
    }

    /** The value is clear, but it is spelled in another way than everybody else spells it. */
    static <T> ScalarReading<T> misspelled(T value, String text, String usual) {
        Complaint complaint = new Complaint(
                Kind.VALUE,
                Span.of(0, text.length()),
                "This is written " + usual + ".",
                List.of(new Suggestion(usual, true)));
        return new ScalarReading<>(Optional.of(value), Optional.of(complaint));
    }

    /** The value counts, but seems to be a slip. */
    static <T> ScalarReading<T> doubtful(T value, Complaint complaint) {
        return new ScalarReading<>(Optional.of(value), Optional.of(complaint));
    }

    /** A long value shortened for a message. */
    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
