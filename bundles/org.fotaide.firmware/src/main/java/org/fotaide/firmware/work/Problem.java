// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

/**
 * A failure in the three parts that a person needs; each is one or more whole sentences.
 *
 * @param kind the row of the table that it comes from
 * @param what what happened
 * @param why why it happened, as far as is known
 * @param remedy what to do now
 */
public record Problem(ProblemKind kind, String what, String why, String remedy) {
    public String code() {
        return kind.code();
    }

    /** All three parts as one text. */
    public String text() {
        return what + " " + why + " " + remedy;
    }
}
