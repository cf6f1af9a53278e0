// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import org.fotaide.firmware.finding.Span;

/**
 * One {@code #define}.
 *
 * @param tokens the tokens of the text
 * @param nameToken the token of its name
 * @param first the first token of its body, without the parameters
 * @param end the token behind its body
 * @param form whether it takes parameters
 * @param taken whether a compiler takes it
 */
public record MacroDefinition(SourceTokens tokens, int nameToken, int first, int end, Form form, Taken taken) {
    /** The two forms of macros. */
    public enum Form {
        OBJECT,
        FUNCTION
    }

    public String name() {
        return tokens.text(nameToken);
    }

    public Span nameSpan() {
        return tokens.span(nameToken);
    }

    /** Its body from the first to the last token; the place behind the name if it has none. */
    public Span body() {
        return first < end ? tokens.span(first, end - 1) : Span.at(nameSpan().end());
    }
}
