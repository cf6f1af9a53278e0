// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.project.manifest.type.ScalarReading.Suggestion;

/**
 * A number of bytes or an address: {@code 0x7E000}, {@code 4096}, {@code 4KB}, {@code 1MB}. K is 1024 and M 1024 K.
 *
 * @param form how it is usually written
 */
public record ByteNumberType(Form form) implements ScalarType<Long> {
    /** How such a number is usually written. */
    public enum Form {
        ADDRESS,
        SIZE
    }

    /** What is taken, for those who check it themselves. */
    public static final String PATTERN = "^(0[xX][0-9A-Fa-f]{1,8}|0|[1-9][0-9]{0,9}( ?([KkMm]([Ii]?[Bb])?|[Bb]))?)$";

    private static final BigInteger LARGEST = BigInteger.valueOf(0xFFFF_FFFFL);
    private static final Pattern TAKEN = Pattern.compile(PATTERN);
    private static final Pattern READABLE = Pattern.compile(
            "([+-]?)(0[xX][0-9A-Fa-f]+|0o[0-7]+|[0-9]+(?:\\.[0-9]+)?)\\s*([KkMmGg]?)(?:[Ii]?[Bb](?:ytes)?)?");
    private static final int LONGEST = 40;

    @Override
    public String wanted() {
        return form == Form.ADDRESS ? "an address such as 0x7E000" : "a size such as 4KB, 0x1000 or 4096";
    }

    @Override
    public ScalarReading<Long> read(String text) {
        if (TAKEN.matcher(text).matches()) {
            BigInteger bytes = bytes(text.replace(" ", ""));
            return bytes.compareTo(LARGEST) <= 0
                    ? ScalarReading.of(bytes.longValue())
                    : wrong(text, "is more than 0xFFFFFFFF, which no flash has", List.of());
        }
        String bare = text.strip().replaceAll("(?<=[0-9A-Fa-f])[_'](?=[0-9A-Fa-f])", "");
        if (bare.length() > LONGEST || !READABLE.matcher(bare).matches()) {
            return wrong(text, "is no number of bytes", List.of());
        }
        return unusual(text, bare);
    }

    private ScalarReading<Long> unusual(String text, String bare) {
        if (bare.startsWith("-")) {
            return wrong(text, "is negative", List.of());
        }
        String unsigned = bare.startsWith("+") ? bare.substring(1) : bare;
        if (unsigned.startsWith("0o")) {
            String octal = new BigInteger(unsigned.substring(2).replaceAll("[^0-7]", ""), 8).toString();
            return wrong(text, "is octal", suggestion(octal, false));
        }
        if (bytes(unsigned).compareTo(LARGEST) > 0) {
            return wrong(text, "is more than 0xFFFFFFFF, which no flash has", List.of());
        }
        if (unsigned.matches("0[0-9]+.*")) {
            String decimal = unsigned.replaceFirst("^0+(?=[0-9])", "");
            return wrong(text, "begins with 0, which makes it octal for some programs", suggestion(decimal, false));
        }
        return new ScalarReading<>(
                value(unsigned),
                wrong(text, "is an unusual way to write a number of bytes", suggestion(unsigned, true))
                        .complaint());
    }

    /** A whole number of bytes that a flash may have. */
    private static Optional<Long> value(String number) {
        return Optional.of(bytes(number))
                .filter(bytes -> bytes.signum() >= 0 && bytes.compareTo(LARGEST) <= 0)
                .map(BigInteger::longValue);
    }

    /** The usual way to write it. */
    private List<Suggestion> suggestion(String number, boolean sure) {
        return value(number).stream()
                .map(value -> form == Form.ADDRESS ? Address.text(value) : new ByteCount(value).value())
                .map(usual -> new Suggestion(usual, sure))
                .toList();
    }

    /** -1 if it is no whole number of bytes. */
    private static BigInteger bytes(String number) {
        Matcher parts = READABLE.matcher(number);
        if (!parts.matches()) {
            return BigInteger.ONE.negate();
        }
        String digits = parts.group(2);
        BigDecimal count = digits.startsWith("0x") || digits.startsWith("0X")
                ? new BigDecimal(new BigInteger(digits.substring(2), 16))
                : new BigDecimal(digits);
        BigDecimal bytes = count.multiply(BigDecimal.valueOf(unit(parts.group(3))));
        return bytes.stripTrailingZeros().scale() <= 0 ? bytes.toBigInteger() : BigInteger.ONE.negate();
    }

    private static long unit(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "K" -> 1L << 10;
            case "M" -> 1L << 20;
            case "G" -> 1L << 30;
            default -> 1;
        };
    }

    private ScalarReading<Long> wrong(String text, String reason, List<Suggestion> suggestions) {
        return ScalarReading.wrong(
                text, "\"" + ScalarReading.shown(text) + "\" " + reason + "; wanted is " + wanted() + ".", suggestions);
    }
}
