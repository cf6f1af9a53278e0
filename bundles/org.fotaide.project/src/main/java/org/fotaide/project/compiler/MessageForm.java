// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.compiler;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Severity;

/**
 * The forms in which the tools of a build report, in the order in which they are tried. Groups: file, line, column, kind
 * (the severity's word), text; a form without a kind reports errors.
 */
enum MessageForm {
    /** gcc, g++, cc1, clang: {@code main.c:3:30: error: text}. */
    COMPILER("(?<file>[^:\\s][^:]*|[A-Za-z]:[^:]+):(?<line>\\d+):(?:(?<column>\\d+):)? "
            + "(?<kind>fatal error|internal compiler error|error|warning|note|sorry, unimplemented): (?<text>.+)"),
    /** GNU as: {@code start.S:2: Error: text}. */
    ASSEMBLER("(?<file>[^:\\s][^:]*):(?<line>\\d+): (?<kind>Fatal error|Error|Warning|Info): (?<text>.+)"),
    ASSEMBLER_ALONE("(?<kind>Fatal error): (?<text>.+)"),
    /** make about a Makefile: {@code Makefile:2: *** missing separator.  Stop.} */
    MAKEFILE("(?<file>[^:\\s][^:]*):(?<line>\\d+): \\*\\*\\* (?<text>.+?)(?:  Stop\\.)?"),
    /** make cannot go on: {@code make: *** No rule to make target 'x.c', needed by 'x.o'.  Stop.} */
    MAKE_STOP("make(?:\\[\\d+])?: \\*\\*\\* (?<text>(?!\\[|Waiting for ).+?)(?:  Stop\\.)?"),
    /** make has no such program: {@code make: xtensa-lx106-elf-gcc: No such file or directory}. */
    MAKE_PROGRAM("make(?:\\[\\d+])?: (?<text>(?!\\*\\*\\*)[^:]+: (?:No such file or directory|Command not found"
            + "|Permission denied))"),
    SHELL_PROGRAM("(?:\\S*/)?(?:sh|bash|dash)(?:: line \\d+|: \\d+)?: "
            + "(?<text>[^:]+: (?:not found|command not found|No such file or directory|Permission denied))"),
    /** The linker about a line of a source, or of a linker script: {@code ld: main.c:3: undefined reference to `h'}. */
    LINKER_LINE(
            "(?:(?:\\S*[/-])?ld(?:\\.\\w+)?:\\s?)?(?<file>[^:\\s(][^:(]*):(?<line>\\d+): (?:(?<kind>error|warning): )?"
                    + "(?<text>undefined reference to .+|multiple definition of .+|syntax error.*|undefined symbol .+"
                    + "|.+ in expression|non constant .+|dangerous relocation: .+|relocation truncated to fit: .+)"),
    /** The linker about a place in an object: {@code ../lib/libmain.a(app.o):(.text+0x7): undefined reference to `h'}. */
    LINKER_OBJECT("(?:(?:\\S*[/-])?ld(?:\\.\\w+)?:\\s)?(?:(?<file>[^:\\s(][^:(]*)(?:\\([^)]*\\))?:)?"
            + "\\(\\.[^)]*\\+0x[0-9a-f]+\\): (?:(?<kind>warning): )?(?<text>.+)"),
    /** The linker about the whole: {@code /usr/bin/xtensa-lx106-elf-ld: region `dram' overflowed by 12 bytes}. */
    LINKER("(?:\\S*[/-])?ld(?:\\.\\w+)?: (?:(?<kind>warning|error): )?(?<text>.+)"),
    /** gcc and its parts about their arguments: {@code xtensa-lx106-elf-gcc: error: text}, {@code cc1: error: text}. */
    DRIVER("(?:\\S*(?:gcc|g\\+\\+|cc|c\\+\\+|clang|clang\\+\\+|cc1|cc1plus|collect2|as|lto1)(?:-\\d+)?): "
            + "(?<kind>fatal error|error|warning): (?<text>.+)"),
    /** Any tool that runs out of room: {@code cp: error writing 'x': No space left on device}. */
    FULL("(?<text>.*No space left on device.*)");

    private final Pattern pattern;

    MessageForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** What a line reports in this form. */
    Optional<Matcher> match(String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    boolean names(String group) {
        return pattern.pattern().contains("(?<" + group + ">");
    }

    /** The severity that a tool's word stands for. */
    static Severity severity(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "warning" -> Severity.WARNING;
            case "note", "info" -> Severity.INFORMATION;
            default -> Severity.ERROR;
        };
    }
}
