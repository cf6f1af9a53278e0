// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.csource.TokenKind;

/**
 * How a version is put together: by a call such as {@code os_sprintf(version, "%s%d.%d.%dt%d(%s)", VERSION_TYPE, …)}, or as
 * the vendor does it, where the file has but the macros.
 *
 * @param pieces from left to right
 * @param place where it is put together, if that is in the file
 */
record Shape(List<Piece> pieces, Optional<Span> place) {
    /** Of the six parts of a name this many have to be arguments; a format with fewer is about something else. */
    private static final int FEWEST_ARGUMENTS = 4;

    private static final String TEXT = "(%[-0-9.]{0,4}[sc]|[vVbB])";
    private static final String NUMBER = "(%[0-9]{0,2}[hlz]{0,2}[dui]|[0-9]{1,10})";
    private static final Pattern FORMAT = Pattern.compile(TEXT + NUMBER + "\\." + NUMBER + "\\." + NUMBER + "\\.?[tT]"
            + NUMBER + "[(\\[{](%[-0-9.]{0,4}[sc]|[A-Za-z])[)\\]}]");
    private static final Pattern CONVERSION = Pattern.compile("%(?:%|[-+ #0]{0,5}[0-9.*]{0,9}[hlLzjt]{0,2}[A-Za-z])");

    Shape {
        pieces = List.copyOf(pieces);
    }

    /** The vendor's, with the names of the macros in its header. */
    static Shape vendors() {
        List<Piece> pieces = new ArrayList<>();
        for (Role role : Role.values()) {
            pieces.add(new Piece(role, Piece.Gap.PART, role.macros(), Optional.empty()));
            pieces.add(new Piece(role, Piece.Gap.BEHIND, List.of(), Optional.empty()));
        }
        return new Shape(pieces, Optional.empty());
    }

    /** Whether it takes the vendor's macros, as a firmware with the vendor's cloud client does. */
    boolean isVendors() {
        return pieces.stream()
                .anyMatch(
                        piece -> piece.role() == Role.REVISION && piece.macros().equals(Role.REVISION.macros()));
    }

    /** Every place in a file where a version is put together. */
    static List<Shape> in(CSource source) {
        if (source.document().text().indexOf("%d") < 0
                && source.document().text().indexOf("%u") < 0) {
            return List.of();
        }
        List<Shape> found = new ArrayList<>();
        for (StringGroup group : source.strings()) {
            of(source.tokens(), group).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Shape> of(SourceTokens tokens, StringGroup group) {
        MappedText value = group.value();
        Matcher format = FORMAT.matcher(value.value());
        if (!format.find()) {
            return Optional.empty();
        }
        List<Integer> conversions = conversions(value.value());
        List<Piece> pieces = new ArrayList<>();
        int arguments = 0;
        int part = 0;
        for (Role role : Role.values()) {
            part++;
            int argument = conversions.indexOf(format.start(part));
            arguments += argument < 0 ? 0 : 1;
            pieces.add(
                    argument < 0
                            ? new Piece(
                                    role, Piece.Gap.PART, List.of(), fixed(value, format.start(part), format.end(part)))
                            : new Piece(
                                    role, Piece.Gap.PART, name(tokens, group.last() + 1, argument), Optional.empty()));
            int end = part < format.groupCount() ? format.start(part + 1) : format.end();
            pieces.add(new Piece(role, Piece.Gap.BEHIND, List.of(), fixed(value, format.end(part), end)));
        }
        Span place = value.source(Span.of(format.start(), format.end()));
        return arguments < FEWEST_ARGUMENTS ? Optional.empty() : Optional.of(new Shape(pieces, Optional.of(place)));
    }

    private static Optional<FixedText> fixed(MappedText value, int start, int end) {
        return Optional.of(new FixedText(value, Span.of(start, end)));
    }

    private static List<Integer> conversions(String format) {
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = CONVERSION.matcher(format);
        while (matcher.find()) {
            if (!matcher.group().equals("%%")) {
                starts.add(matcher.start());
            }
        }
        return starts;
    }

    /** The name that is an argument of the call, counted from the first one behind the format; none if it is a sum. */
    private static List<String> name(SourceTokens tokens, int behind, int index) {
        int depth = 0;
        int commas = 0;
        for (int i = behind; i < tokens.size() && depth >= 0 && !tokens.is(i, ';'); i++) {
            depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
            if (depth == 0 && tokens.is(i, ',') && commas++ == index) {
                boolean alone = tokens.is(i + 2, ',') || tokens.is(i + 2, ')');
                return alone && tokens.is(i + 1, TokenKind.IDENTIFIER) ? List.of(tokens.text(i + 1)) : List.of();
            }
        }
        return List.of();
    }
}
