// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

/**
 * A stranger's text as it may stand in a message: one line, printable ASCII, not long.
 *
 * @param text as it came
 */
public record Excerpt(String text) {
    private static final int LONGEST = 120;

    @Override
    public String toString() {
        StringBuilder clean = new StringBuilder();
        String stripped = text.strip();
        for (int i = 0; i < stripped.length() && clean.length() < LONGEST; i++) {
            char c = stripped.charAt(i);
            clean.append(c >= ' ' && c < 0x7F ? c : '.');
        }
        return stripped.length() > LONGEST ? clean + "..." : clean.toString();
    }
}
