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
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)|(\\w+))");
    private static final Pattern SEPARATOR = Pattern.compile("&&|\\|\\||[;|\\n]|(?<![<>])&(?!>)");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=\\S*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"");

    /** Words of the shell after which the command follows. */
    private static final Set<String> SHELL_WORDS = Set.of(
            "if", "then", "else", "elif", "while", "until", "do", "!", "{", "(", "exec", "time", "ccache", "distcc");

    private static final Set<String> SHELL_ALONE = Set.of("for", "fi", "done", "}", ")", ":", "");

    /**
     * Programs of which the manual says that their result follows from their arguments and files: not from a variable such
     * as APP in their environment.
     */
    private static final Pattern KNOWN = Pattern.compile(
            "(?:\\S*/)?(?:(?:[\\w.]+-)*(?:gcc|g\\+\\+|cc|c\\+\\+|cpp|clang|clang\\+\\+|as|ar|ld|"
                    + "ranlib|objcopy|objdump|nm|size|strip|readelf)(?:-[\\d.]+)?(?:\\.exe)?|g?make|mkdir|rm|rmdir|cp|mv|ln|"
                    + "touch|cmp|diff|echo|printf|test|\\[|true|false|cd|cat|sed|grep|cut|tr|head|tail|sort|install|set|xxd|od|chmod)");

    boolean compiles() {
        return COMPILES.matcher(text).matches();
    }

    /** The source that it compiles, as it is named in the command. */
    Optional<String> source() {
        Matcher source = SOURCE.matcher(text);
        return source.find() ? Optional.of(source.group(1)) : Optional.empty();
    }

    /**
     * Why this command might do something else for the other slot although its text is the same; empty if it cannot.
     *
     * @param variables what differs between the slots in the environment that make gives to its commands
     */
    Optional<String> hiddenInput(Set<String> variables) {
        if (SUBSTITUTION.matcher(text).find()) {
            return Optional.of("it runs another command in the midst of it");
        }
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            if (variables.contains(name)) {
                return Optional.of("it reads " + name + " from its environment");
            }
        }
        return stranger().map(program -> program + " could read APP from its environment");
    }

    private Optional<String> stranger() {
        String bare = QUOTED.matcher(text.replace("\\\n", " ")).replaceAll("''");
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
