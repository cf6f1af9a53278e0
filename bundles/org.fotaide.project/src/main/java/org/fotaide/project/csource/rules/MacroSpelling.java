// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.UpgradeFlag;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MacroDefinition;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.TokenKind;
import org.fotaide.project.text.TextEdit;

/** What is wrong with single macros of a version, whatever the others are. */
record MacroSpelling(VersionHeader header, Shape shape) {
    private static final Pattern OCTAL = Pattern.compile("0+([0-9]+)([uUlLzZ]*)");

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Piece piece : shape.pieces()) {
            if (piece.isPart() && piece.role().number()) {
                header.definitions(piece.macros())
                        .forEach(definition -> number(definition).ifPresent(findings::add));
            } else if (piece.isPart() && piece.role() == Role.FLAG) {
                piece.macros().stream()
                        .flatMap(name -> source().macros().ruledOut(name).stream())
                        .forEach(definition -> flag(definition).ifPresent(findings::add));
            }
        }
        return findings;
    }

    private Optional<Finding> number(MacroDefinition definition) {
        Optional<MacroValue> value = MacroValue.of(source(), definition);
        if (value.isPresent() && value.get().literal().isEmpty()) {
            return octal(definition, value.get());
        }
        boolean elsewhere = false;
        for (int i = definition.first(); i < definition.end(); i++) {
            elsewhere |= definition.tokens().is(i, TokenKind.IDENTIFIER);
        }
        if (elsewhere) {
            return Optional.empty();
        }
        String what = definition.first() == definition.end()
                ? "nothing"
                : source().document().text(definition.body());
        return Optional.of(new Finding(
                source().document().path(),
                HeaderCode.HEADER_NUMBER,
                source().document()
                        .range(definition.first() == definition.end() ? definition.nameSpan() : definition.body()),
                definition.name() + " goes into the version as a whole number (%d), and this is "
                        + (what.length() > 40 ? what.substring(0, 40) + "…" : what) + ". Write a plain decimal number.",
                value.filter(literal -> literal.text().matches("[0-9]{1,10}"))
                        .map(literal -> List.of(
                                change(definition.body(), literal.text().replaceFirst("^0+(?=.)", ""), Certainty.YES)))
                        .orElse(List.of()),
                List.of()));
    }

    private Optional<Finding> octal(MacroDefinition definition, MacroValue value) {
        SourceTokens tokens = definition.tokens();
        return value.number().flatMap(token -> {
            Matcher octal = OCTAL.matcher(tokens.text(token));
            if (!octal.matches()) {
                return Optional.empty();
            }
            String decimal = octal.group(1).replaceFirst("^0+(?=.)", "");
            boolean same = decimal.equals(value.text());
            List<Fix> fixes = new ArrayList<>();
            fixes.add(change(tokens.span(token), value.text() + octal.group(2), same ? Certainty.YES : Certainty.NO));
            if (!same) {
                fixes.add(change(tokens.span(token), decimal + octal.group(2), Certainty.NO));
            }
            return Optional.of(new Finding(
                    source().document().path(),
                    HeaderCode.HEADER_OCTAL,
                    source().document().range(tokens.span(token)),
                    "A number that begins with 0 is octal in C: this one is " + value.text()
                            + ". Write it without the 0.",
                    fixes,
                    List.of()));
        });
    }

    /** A capital flag behind a condition that is false now; where it is chosen, the version itself is at fault. */
    private Optional<Finding> flag(MacroDefinition definition) {
        Optional<MacroValue> value = MacroValue.of(source(), definition)
                .filter(found -> found.literal().isPresent() && found.text().length() == 1);
        return value.flatMap(found -> {
            String lower = found.text().toLowerCase(Locale.ROOT);
            boolean capital = !lower.equals(found.text())
                    && UpgradeFlag.of(lower.charAt(0)).isPresent();
            return capital ? Optional.of(flag(definition, found, lower)) : Optional.empty();
        });
    }

    private Finding flag(MacroDefinition definition, MacroValue value, String lower) {
        return new Finding(
                source().document().path(),
                HeaderCode.HEADER_FLAG,
                source().document().range(value.place()),
                "Once the condition before it chooses this " + definition.name() + ", the version ends with ("
                        + value.text()
                        + "), which is no legal ROM name: the flag is the lower-case letter " + lower
                        + ". The vendor's IoT_Demo header has this fault.",
                List.of(change(value.place(), lower, Certainty.YES)),
                List.of());
    }

    /** Whether there is but one way to mend it. */
    private enum Certainty {
        YES,
        NO
    }

    private Fix change(Span place, String wanted, Certainty certainty) {
        return Fix.in(
                source().document(),
                "Change to " + wanted,
                certainty == Certainty.YES,
                List.of(new TextEdit(source().document().range(place), wanted)));
    }

    private CSource source() {
        return header.source();
    }
}
