// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * A single value.
 *
 * @param span its characters with quotes or block header, without anchor and tag
 * @param value what they spell
 * @param style how they spell it
 */
public record YamlScalar(Span span, String value, Style style) implements YamlNode {
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** After {@code |}. */
        LITERAL,
        /** After {@code >}. */
        FOLDED;

        boolean quoted() {
            return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
        }

        boolean block() {
            return this == LITERAL || this == FOLDED;
        }
    }

    /** Whether it says nothing: missing, {@code ~} or {@code null}. */
    public boolean isNull() {
        return style == Style.PLAIN && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
    }

    /** Whether no character spells it. */
    public boolean isMissing() {
        return span.length() == 0;
    }

    /**
     * Where characters of the value stand in the text, through quotes, escapes and folded lines; where that cannot be told,
     * all of it.
     */
    public Span inText(TextDocument document, Span inValue) {
        return new ScalarOffsets(document.text(span), style, value)
                .find(inValue)
                .map(found -> Span.of(span.start() + found.start(), span.start() + found.end()))
                .orElse(span);
    }
}
