// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

import java.util.Locale;

/**
 * What a kind of failure is called for scripts, and what a person is told of it: {@link String#format} patterns that share
 * their arguments, each one or more whole sentences.
 *
 * @param code lower-case words with hyphens: {@code upload-no-answer}
 * @param what what happened
 * @param why why it happened, as far as is known
 * @param remedy what to do now
 */
public record ProblemText(String code, String what, String why, String remedy) {
    Problem of(ProblemKind kind, Object... particulars) {
        return new Problem(kind, filled(what, particulars), filled(why, particulars), filled(remedy, particulars));
    }

    private static String filled(String pattern, Object... particulars) {
        return String.format(Locale.ROOT, pattern, particulars);
    }
}
