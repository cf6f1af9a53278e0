// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Locale;
import java.util.Set;

/** Spells values as YAML. */
public final class ScalarWriter {
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
    private static final Set<String> OTHER_MEANING = Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off");

    private ScalarWriter() {}

    /** In the style of what it replaces, where that can spell it; block scalars become plain. */
    public static String like(YamlScalar.Style style, String value) {
        if (style == YamlScalar.Style.SINGLE_QUOTED && value.chars().allMatch(ScalarWriter::isOrdinary)) {
            return "'" + value.replace("'", "''") + "'";
        }
        return style == YamlScalar.Style.DOUBLE_QUOTED ? quoted(value) : plain(value);
    }

    /** Without quotes where that is safe in any place. */
    public static String plain(String value) {
        return isPlain(value) ? value : quoted(value);
    }

    private static boolean isPlain(String value) {
        return !OTHER_MEANING.contains(value.toLowerCase(Locale.ROOT))
                && value.chars().allMatch(c -> isOrdinary(c) && ",[]{}".indexOf(c) < 0)
                && INDICATORS.indexOf(value.charAt(0)) < 0
                && value.strip().equals(value)
                && !value.contains(": ")
                && !value.contains(" #")
                && !value.endsWith(":");
    }

    /** Control characters, line ends of Unicode, and what not every program shows. */
    private static boolean isEscaped(char c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || "\u2028\u2029".indexOf(c) >= 0
                || Character.isSurrogate(c)
                || c > 0xFEFE;
    }

    private static boolean isOrdinary(int c) {
        return c >= 0x20 && c < 0x7F;
    }

    private static String quoted(String value) {
        StringBuilder result = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
            } else if (isEscaped(c)) {
                result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }
}
