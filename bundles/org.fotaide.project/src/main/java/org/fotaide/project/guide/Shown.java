// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

/**
 * Something that a file says, as it stands in an explanation: in one line, not longer than anybody reads, and without a meaning
 * in Markdown.
 *
 * @param text as it was written
 */
public record Shown(String text) {
    /** In characters. */
    private static final int LONGEST = 60;

    @Override
    public String toString() {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ").replace('`', '\'');
        boolean whole = line.codePointCount(0, line.length()) <= LONGEST;
        return "`" + (whole ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…") + "`";
    }
}
