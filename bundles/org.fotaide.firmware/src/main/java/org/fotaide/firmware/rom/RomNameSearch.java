// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;

/**
 * Finds what clearly wants to be a ROM name in a text of any other kind, legal or not. An ordinary version ("v1.2.3"), a
 * date, an address, a path or a format is none. Takes any text, in time that grows with its length.
 *
 * <p>Amid other text a name has a type, two numbers or more, a t with a product type, and brackets, without a blank. A text
 * that is nothing but a name may lack one of these, or be written with blanks.
 *
 * <pre>{@code
 * new RomNameSearch("runs V1.0.2t45772(a)\n").names(); // 5..20
 * }</pre>
 */
public record RomNameSearch(String text) {
    /** A whole name is no longer, with all blanks and faults that somebody may put into it. */
    private static final int LONGEST = 64;

    private static final Pattern AMID = Pattern.compile("(?<![A-Za-z0-9.%])(?:[vVbB]|[vV]er(?:sion)?|[bB]eta)\\.?"
            + "\\d{1,6}(?:[.,_-]\\d{1,6}){1,3}\\.?[tT]\\d{1,12}\\([A-Za-z0-9]{0,2}\\)");

    private static final String NUMBERS = "\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}";

    private static final Pattern ALONE = Pattern.compile(
            // whatever has numbers, a product type and brackets
            "(?:[A-Za-z]|[vV]ers?(?:ion)?|[bB]eta|[oO]fficial|[rR]elease)? *\\.? *\\d{1,6}(?: *[.,_-] *\\d{1,6}){1,3}"
                    + " *\\.? *[tT] *\\d{1,12} *\\( *[A-Za-z0-9]{0,2} *\\)"
                    // without brackets, or one of them
                    + "|[vVbB]" + NUMBERS + "\\.?t\\d{2,10}(?:\\(?[olanOLAN]?|[olanOLAN]\\))"
                    // without a product type
                    + "|[vVbB]" + NUMBERS + "\\.?[tT]\\([A-Za-z0-9]?\\)"
                    // without the t
                    + "|[vb]" + NUMBERS + "\\([olan]\\)");

    /** Names anywhere in the text. */
    public List<Span> names() {
        if (!promising()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher matcher = AMID.matcher(meant(Span.of(0, text.length())));
        while (matcher.find()) {
            found.add(Span.of(matcher.start(), matcher.end()));
        }
        return found;
    }

    /** The name that is the whole text but for blanks around it. */
    public Optional<Span> only() {
        Span inner = stripped();
        return inner.length() <= LONGEST
                        && promising()
                        && ALONE.matcher(meant(inner)).matches()
                ? Optional.of(inner)
                : Optional.empty();
    }

    /**
     * A quick look; false only where no name is. Every name has two digits, and a t or a bracket behind one, and few other
     * texts have; what is not ASCII may be anything.
     */
    public boolean promising() {
        int digits = 0;
        boolean mark = false;
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += isDigit(c) || c >= 0x80 ? 1 : 0;
            mark |= c >= 0x80 || ((c == 't' || c == 'T') && (isDigit(last) || last == '.'));
            mark |= isDigit(last) && (c == '(' || c == '[' || c == '{' || c == '<') && text.charAt(i - 1) == last;
            last = c == ' ' || c == '\t' ? last : c;
        }
        return digits >= 2 && mark;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Span stripped() {
        int start = 0;
        int end = text.length();
        while (start < end && LookAlikes.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && LookAlikes.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return Span.of(start, end);
    }

    /** One character for each: the ASCII one that it stands for, a blank for what takes no room. */
    private String meant(Span part) {
        StringBuilder meant = new StringBuilder(part.length());
        for (int i = part.start(); i < part.end(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.')) {
                meant.append(c);
            } else if (LookAlikes.isBlank(c) || LookAlikes.isInvisible(c)) {
                meant.append(' ');
            } else {
                meant.append(LookAlikes.of(c).orElse(c).charValue());
            }
        }
        return meant.toString();
    }
}
