// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command that make would run, with every variable of make replaced.
 *
 * @param text the command as the shell gets it
 */
record Recipe(String text) {
    private static final Pattern COMPILES = Pattern.compile("(?s).*\\s-c(?:\\s.*|$)");
    private static final Pattern SOURCE = Pattern.compile("(?:^|\\s)(\\S+\\.(?:c|cc|cpp|cxx|C|s|S|asm))(?=\\s|$)");
    private static final Pattern SUBSTITUTION = Pattern.compile("`|\\$\\(");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)|([A-Za-z_]\\w*))");
    private static final Pattern SEPARATOR = Pattern.compile("&&|\\|\\||[;|\\n]|(?<![<>])&(?!>)");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=\\S*");
    private static final Pattern QUOTED = Pattern.compile("\\\\.|'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"");

    /** What every command finds in its environment whatever is built. */
    private static final Set<String> SAME_FOR_ALL = Set.of("HOME", "PWD", "USER", "TMPDIR");

    /** Words of the shell after which the command follows. */
    private static final Set<String> SHELL_WORDS = Set.of(
            "if", "then", "else", "elif", "while", "until", "do", "!", "{", "(", "exec", "time", "ccache", "distcc");

    private static final Set<String> SHELL_ALONE = Set.of("for", "fi", "done", "}", ")", ":", "");

    /**
     * Programs of which the manual says that their result follows from their arguments and files: not from a variable such
     * as APP in their environment. make is one where its path is given: so it is called as $(MAKE), and only then does it
     * list its own commands instead of hiding them.
     */
    private static final Pattern KNOWN = Pattern.compile(
            "(?:/\\S*/g?make)|(?:\\S*/)?(?:(?:[\\w.]+-)*(?:gcc|g\\+\\+|cc|c\\+\\+|cpp|clang|clang\\+\\+|as|ar|ld|"
                    + "ranlib|objcopy|objdump|nm|size|strip|readelf)(?:-[\\d.]+)?(?:\\.exe)?|mkdir|rm|rmdir|cp|mv|ln|"
                    + "touch|cmp|diff|echo|printf|test|\\[|true|false|cd|cat|sed|grep|cut|tr|head|tail|sort|install|set|read|exit|xxd|od|chmod)");

    boolean compiles() {
        return COMPILES.matcher(text).matches();
    }

    /** The source that it compiles, as it is named in the command. */
    Optional<String> source() {
        Matcher source = SOURCE.matcher(text);
        return source.find() ? Optional.of(source.group(1)) : Optional.empty();
    }

    /** Why this command might do something else for the other slot although its text is the same; empty if it cannot. */
    Optional<String> hiddenInput() {
        String open = quoted("'", text.replace("\\\n", " "));
        if (SUBSTITUTION.matcher(open).find()) {
            return Optional.of("it runs another command in the midst of it");
        }
        Matcher variable = VARIABLE.matcher(open);
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            if (!SAME_FOR_ALL.contains(name) && !sets(open, name)) {
                return Optional.of("it reads " + name + " from its environment");
            }
        }
        return stranger(quoted("\"", open)).map(program -> program + " could read APP from its environment");
    }

    /** The text with what stands in these quotes taken out. */
    private static String quoted(String quote, String text) {
        return QUOTED.matcher(text)
                .replaceAll(match ->
                        match.group().startsWith(quote) ? quote + quote : Matcher.quoteReplacement(match.group()));
    }

    private static boolean sets(String text, String name) {
        return Pattern.compile("(?:^|[\\s;&|(])(?:" + name + "=|(?:for|read(?: -r)?)\\s+" + name + "\\b)")
                .matcher(text)
                .find();
    }

    private static Optional<String> stranger(String bare) {
        for (String part : SEPARATOR.split(bare)) {
            Optional<String> program = program(part.strip());
            if (program.isPresent() && !KNOWN.matcher(program.get()).matches()) {
                return program;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> program(String command) {
        for (String word : List.of(command.split("\\s+"))) {
            if (SHELL_ALONE.contains(word)) {
                return Optional.empty();
            }
            if (!SHELL_WORDS.contains(word) && !ASSIGNMENT.matcher(word).matches()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** As much of the command as a sentence holds. */
    String brief() {
        String line = text.replace('\n', ' ');
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
}
