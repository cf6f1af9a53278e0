// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.util.regex.Pattern;

/**
 * A pattern of files as people know it from version control: {@code *} is any part of a name, {@code ?} one character of it,
 * {@code **} any folders, {@code {c,h}} a choice. Without a slash it is meant in every folder; what lies in a folder that
 * fits, fits too.
 */
record FilePattern(String text, Pattern pattern) {
    static FilePattern of(String text) {
        String bare = text.strip().replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", "");
        String anywhere = text.strip().replaceFirst("/+$", "").contains("/") ? "" : "(?:.*/)?";
        return new FilePattern(text, Pattern.compile(anywhere + translated(bare) + "(?:/.*)?", Pattern.DOTALL));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilePattern fits && text.equals(fits.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A path from the folder that the pattern counts from, with slashes. */
    boolean fits(String path) {
        return pattern.matcher(path).matches();
    }

    private static String translated(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean choices = balanced(glob);
        for (int i = 0; i < glob.length(); i++) {
            char sign = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                regex.append(one(sign, choices));
            }
        }
        return regex.toString();
    }

    private static String one(char sign, boolean choices) {
        if (choices && "{,}".indexOf(sign) >= 0) {
            return sign == '{' ? "(?:" : sign == '}' ? ")" : "|";
        }
        return sign == '*' ? "[^/]*" : sign == '?' ? "[^/]" : Pattern.quote(String.valueOf(sign));
    }

    /** Whether brackets of choices close; a comma is one of a choice only where there are brackets. */
    private static boolean balanced(String glob) {
        int depth = 0;
        boolean outside = false;
        for (int i = 0; i < glob.length(); i++) {
            char sign = glob.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            outside |= depth < 0 || (depth == 0 && sign == ',');
        }
        return depth == 0 && !outside && glob.indexOf('{') >= 0;
    }
}
