// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MacrosTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            1U                         ; 1
            (2 + 3) * 4                ; 20
            2 + 3 * 4 - 1              ; 13
            0x10UL << 4                ; 256
            010                        ; 8
            0b11                       ; 3
            1'000'000                  ; 1000000
            -1                         ; -1
            !0 && ~0                   ; 1
            1 ? 2 : 3                  ; 2
            KNOWN + 1                  ; 8
            (KNOWN == 7) ? SIZE : 1    ; 1024
            7 / 0                      ; unknown
            FOREIGN                    ; unknown
            FOREIGN && 0               ; 0
            FOREIGN || 1               ; 1
            FOREIGN ? 4 : 4            ; 4
            sizeof(int)                ; unknown
            1 +                        ; unknown
            (1                         ; unknown
            "v"                        ; unknown
            08                         ; unknown
            99999999999999999999       ; unknown
            SELF                       ; unknown
            defined(KNOWN)             ; 1
            defined KNOWN              ; 1
            !defined(GONE)             ; 1
            1 2                        ; unknown
            """)
    void sums(String sum, String expected) {
        CSource source = Sources.read("""
                #define KNOWN 7
                #define SIZE (1 << 10)
                #define SELF (SELF + 1)
                #define GONE
                #undef GONE
                #define X %s
                """.formatted(sum));
        OptionalLong value = source.macros().number("X");
        assertEquals(expected, value.isPresent() ? Long.toString(value.getAsLong()) : "unknown");
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                arguments("#define X 1\n#define X 2", "2 YES"),
                arguments("#if 0\n#define X 1\n#else\n#define X 2\n#endif", "2 YES"),
                arguments("#if 1\n#define X 1\n#elif 1\n#define X 2\n#else\n#define X 3\n#endif", "1 YES"),
                arguments("#if A\n#define X 1\n#elif B\n#define X 2\n#endif", "1 PERHAPS, 2 PERHAPS"),
                arguments("#if A\n#define X 1\n#else\n#define X 2\n#endif", "1 PERHAPS, 2 PERHAPS"),
                arguments("#if A\n#define X 1\n#endif\n#define X 2", "2 YES"),
                arguments("#ifndef G\n#define G\n#define X 1\n#endif", "1 YES"),
                arguments("#if !defined(G)\n#define G\n#define X 1\n#endif", "1 YES"),
                arguments("#ifndef X\n#define X 1\n#else\n#define X 2\n#endif", "1 YES, 2 PERHAPS"),
                arguments("#define A 0\n#if A\n#define X 1\n#else\n#define X 2\n#endif", "2 YES"),
                arguments("#define A\n#ifdef A\n#define X 1\n#endif", "1 YES"),
                arguments("#define A 1\n#ifndef A\n#define X 1\n#endif", ""),
                arguments("#if 0\n#if 1\n#define X 1\n#endif\n#define X 2\n#endif", ""),
                arguments("#define X 1\n#undef X", ""),
                arguments("#define X 1\n#if A\n#undef X\n#endif", "1 YES"),
                arguments("#endif\n#else\n#elif 0\n#define X 1", "1 YES"),
                arguments("#define X(a) a", "a YES"),
                arguments("#define X", " YES"),
                arguments("#define X (1) // one", "(1) YES"),
                arguments("#define\n#if\n#define X 1", "1 PERHAPS"));
    }

    @ParameterizedTest
    @MethodSource
    void choices(String text, String expected) {
        CSource source = Sources.read(text);
        List<MacroDefinition> found = source.macros().definitions("X");
        assertEquals(
                expected,
                found.stream()
                        .map(one -> source.document().text(one.body()) + " " + one.taken())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void what_the_command_line_defines_decides() {
        CSource source = Sources.read("#if MAP == 2\n#define X 1\n#elif MAP == 4\n#define X 2\n#endif");
        assertEquals(OptionalLong.of(2), source.macros(Map.of("MAP", 4L)).number("X"));
        assertEquals(OptionalLong.empty(), source.macros().number("X"));
    }
}
