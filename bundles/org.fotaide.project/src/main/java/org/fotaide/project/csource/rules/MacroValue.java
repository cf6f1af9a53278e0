// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MacroDefinition;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.csource.TokenKind;
import org.fotaide.project.text.TextEdit;

/**
 * What one definition of a macro puts into a version, and where it does so.
 *
 * @param source the text
 * @param definition the definition
 * @param text what stands in the version for it
 * @param literal the characters of that, if a string literal spells them
 */
record MacroValue(CSource source, MacroDefinition definition, String text, Optional<MappedText> literal) {
    private static final Pattern NUMBER = Pattern.compile("(0[xXbB])?([0-9a-fA-F']+?)([uUlLzZ]*)");

    /** Reads a definition; empty if this file alone does not tell what it makes. */
    static Optional<MacroValue> of(CSource source, MacroDefinition definition) {
        SourceTokens tokens = definition.tokens();
        int first = definition.first();
        int last = definition.end() - 1;
        while (first < last && tokens.is(first, '(') && tokens.is(last, ')')) {
            first++;
            last--;
        }
        boolean strings = first <= last;
        for (int i = first; i <= last; i++) {
            strings &= tokens.is(i, TokenKind.STRING);
        }
        if (strings) {
            MappedText value = new StringGroup(tokens, first, last).value();
            return Optional.of(new MacroValue(source, definition, value.value(), Optional.of(value)));
        }
        OptionalLong number = source.macros().number(tokens, definition.first(), definition.end());
        return number.isPresent() && number.getAsLong() >= 0
                ? Optional.of(new MacroValue(source, definition, Long.toString(number.getAsLong()), Optional.empty()))
                : Optional.empty();
    }

    /** Where a part of it stands: the characters of a literal, or the whole number. */
    Span place(Span part) {
        return literal.map(text -> text.source(part))
                .orElseGet(() -> number().map(definition.tokens()::span).orElseGet(definition::body));
    }

    Span place() {
        return place(Span.of(0, text.length()));
    }

    /** Makes it another value; empty if it is no single literal or number. */
    Optional<TextEdit> edit(String wanted) {
        if (literal.isPresent()) {
            boolean single = definition.end() - definition.first() == 1 || !text.isEmpty();
            return single ? Optional.of(new TextEdit(source.document().range(place()), wanted)) : Optional.empty();
        }
        return number().map(token -> {
            Matcher parts = NUMBER.matcher(definition.tokens().text(token));
            String suffix = parts.matches() && parts.group(1) == null ? parts.group(3) : "";
            return new TextEdit(source.document().range(definition.tokens().span(token)), wanted + suffix);
        });
    }

    /** The token of its number if there is but one; a sum has more. */
    Optional<Integer> number() {
        int found = -1;
        for (int i = definition.first(); i < definition.end(); i++) {
            SourceTokens tokens = definition.tokens();
            if (tokens.is(i, TokenKind.NUMBER) && found < 0) {
                found = i;
            } else if (!tokens.is(i, '(') && !tokens.is(i, ')')) {
                return Optional.empty();
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }
}
