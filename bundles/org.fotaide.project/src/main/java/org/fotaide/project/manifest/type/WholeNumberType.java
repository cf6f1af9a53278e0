// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.project.manifest.type.ScalarReading.Suggestion;

/**
 * A whole number, in decimal digits.
 *
 * @param least the smallest
 * @param largest the largest
 */
public record WholeNumberType(long least, long largest) implements ScalarType<Long> {
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,18}|0");
    private static final Pattern GROUPED = Pattern.compile("[0-9][0-9_, ]{0,30}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]{1,15}");

    @Override
    public String wanted() {
        return "a whole number from " + least + " to " + largest;
    }

    @Override
    public ScalarReading<Long> read(String text) {
        if (DIGITS.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            boolean inside =
                    number.bitLength() < Long.SIZE && least <= number.longValue() && number.longValue() <= largest;
            return inside ? ScalarReading.of(number.longValue()) : wrong(text, List.of());
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return respelled(text, new BigInteger(text.substring(2), 16).toString(), true);
        }
        String digits = text.replaceAll("[_, ]", "").replaceFirst("^0+(?=.)", "");
        if (GROUPED.matcher(text).matches() && !digits.equals(text)) {
            // a leading zero makes an octal number for some programs
            return respelled(text, digits, text.charAt(0) != '0');
        }
        return wrong(text, List.of());
    }

    private ScalarReading<Long> respelled(String text, String digits, boolean sure) {
        Optional<Long> value = read(digits).value();
        List<Suggestion> suggestions =
                value.stream().map(number -> new Suggestion(digits, sure)).toList();
        ScalarReading<Long> wrong = wrong(text, suggestions);
        return new ScalarReading<>(value.filter(number -> sure), wrong.complaint());
    }

    private ScalarReading<Long> wrong(String text, List<Suggestion> suggestions) {
        return ScalarReading.wrong(
                text, "Wanted is " + wanted() + ", not \"" + ScalarReading.shown(text) + "\".", suggestions);
    }
}
