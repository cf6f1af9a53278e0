// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.Call;
import org.fotaide.project.csource.MacroDefinition;
import org.fotaide.project.csource.Macros;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.TokenKind;

/**
 * Numbers of a source that are known to be places in flash: what the SDK's functions are given, macros that are given to them,
 * and macros that are named for it and lie on a sector of the project's flash.
 *
 * @param source the text
 * @param flash the project's; empty where it is not known, and then no name alone is believed
 */
record FlashPlaces(CSource source, Optional<Extent> flash) {
    private static final Map<String, Long> SDK = Map.of("SPI_FLASH_SEC_SIZE", (long) FlashSize.SECTOR);
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:.*_)?(?:addr|address|offset)");
    private static final Pattern SECTOR = Pattern.compile("(?i).*(?:flash|param|start|cal|user)_sec(?:tor)?");

    /** How far back a call is looked for, in tokens. */
    private static final int LONGEST_CALL = 60;

    /**
     * One of them.
     *
     * @param span the characters that say it
     * @param address from the start of the flash
     */
    record Found(Span span, long address) {}

    /** What the number or the name at a token says. */
    Optional<Found> at(int token) {
        SourceTokens tokens = source.tokens();
        if (!tokens.is(token, TokenKind.NUMBER) && !tokens.is(token, TokenKind.IDENTIFIER)) {
            return Optional.empty();
        }
        return argument(token).or(() -> definition(token).flatMap(this::named));
    }

    private Optional<Found> argument(int token) {
        int open = opening(token);
        if (open <= 0 || !source.tokens().is(open - 1, TokenKind.IDENTIFIER)) {
            return Optional.empty();
        }
        Optional<FlashArgument> argument = FlashArgument.of(source.tokens().text(open - 1));
        Optional<Call.Argument> given =
                argument.flatMap(each -> given(open, each)).filter(each -> each.holds(token));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        int first = given.get().first();
        int end = given.get().end();
        OptionalLong number = macros().number(source.tokens(), first, end);
        return number.isPresent()
                ? Optional.of(new Found(
                        source.tokens().span(first, end - 1),
                        address(number.getAsLong(), argument.orElseThrow().unit())))
                : Optional.empty();
    }

    private Optional<Call.Argument> given(int open, FlashArgument argument) {
        return new Call(source.tokens(), open).argument(argument.position());
    }

    /** The bracket that opens the call in which a token stands; -1 if it stands in none. */
    private int opening(int token) {
        SourceTokens tokens = source.tokens();
        int depth = 0;
        for (int i = token - 1; i >= Math.max(0, token - LONGEST_CALL); i--) {
            if (tokens.is(i, ')')) {
                depth++;
            } else if (tokens.is(i, '(') && depth-- == 0) {
                boolean call = tokens.is(i - 1, TokenKind.IDENTIFIER);
                if (call) {
                    return i;
                }
                depth = 0;
            } else if (tokens.is(i, ';') || tokens.is(i, '{') || tokens.is(i, TokenKind.DIRECTIVE_END)) {
                return -1;
            }
        }
        return -1;
    }

    /** The macro that a token names, or in whose definition it stands. */
    private Optional<MacroDefinition> definition(int token) {
        SourceTokens tokens = source.tokens();
        if (tokens.is(token, TokenKind.IDENTIFIER)) {
            Optional<MacroDefinition> named =
                    source.macros().definitions(tokens.text(token)).stream().findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        for (int i = token; i >= Math.max(0, token - LONGEST_CALL) && !tokens.is(i, TokenKind.DIRECTIVE_END); i--) {
            if (tokens.is(i, "define") && tokens.is(i - 1, TokenKind.HASH) && tokens.is(i + 1, TokenKind.IDENTIFIER)) {
                int name = i + 1;
                return source.macros().definitions(tokens.text(name)).stream()
                        .filter(definition -> definition.nameToken() == name && token < definition.end())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<Found> named(MacroDefinition definition) {
        if (definition.form() != MacroDefinition.Form.OBJECT || definition.first() >= definition.end()) {
            return Optional.empty();
        }
        OptionalLong number = macros().number(definition.tokens(), definition.first(), definition.end());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Span span = Span.of(definition.nameSpan().start(), definition.body().end());
        return unit(definition.name(), number.getAsLong())
                .map(unit -> new Found(span, address(number.getAsLong(), unit)));
    }

    /** How many bytes the number of a macro counts at a time; empty if it is not known to be a place in flash. */
    private Optional<Integer> unit(String name, long number) {
        Optional<Integer> used = use(name).map(FlashArgument::unit);
        if (used.isPresent()) {
            return used;
        }
        boolean address = ADDRESS.matcher(name).matches() && number % FlashSize.SECTOR == 0;
        boolean sector = SECTOR.matcher(name).matches();
        int unit = sector ? FlashSize.SECTOR : 1;
        return (address || sector)
                        && number > 0
                        && flash.filter(whole -> whole.contains(address(number, unit)))
                                .isPresent()
                ? Optional.of(unit)
                : Optional.empty();
    }

    /** A function that is given a macro alone. */
    private Optional<FlashArgument> use(String name) {
        SourceTokens tokens = source.tokens();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.is(i, name) && (tokens.is(i - 1, '(') || tokens.is(i - 1, ','))) {
                int token = i;
                int open = opening(i);
                Optional<FlashArgument> argument = open > 0
                        ? FlashArgument.of(tokens.text(open - 1)).filter(each -> given(open, each)
                                .filter(new Call.Argument(token, token + 1)::equals)
                                .isPresent())
                        : Optional.empty();
                if (argument.isPresent()) {
                    return argument;
                }
            }
        }
        return Optional.empty();
    }

    private Macros macros() {
        return source.macros(SDK);
    }

    /** A number so large that it has no place in flash stays as it is. */
    private static long address(long number, int unit) {
        return number > Long.MAX_VALUE / unit || number < Long.MIN_VALUE / unit ? number : number * unit;
    }
}
