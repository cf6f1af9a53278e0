// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

/** A backslash at the end of a line, which glues the next one to it; compilers let blanks stand behind it. */
final class LineSplice {
    private LineSplice() {}

    /** The first offset behind the splice at an offset; the same one if there is none. */
    static int skip(String text, int offset) {
        int at = offset + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return at < text.length() && isBreak(text.charAt(at)) ? at + 1 : offset;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static String removed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = text.charAt(at) == '\\' ? skip(text, at) : at;
            if (next == at) {
                result.append(text.charAt(at++));
            } else {
                at = next;
            }
        }
        return result.toString();
    }
}
