// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTokensTest {
    static Stream<Arguments> tokens() {
        return Stream.of(
                arguments("int a;", "i:int i:a p:;"),
                arguments("a /* b */ c // d\ne", "i:a i:c i:e"),
                arguments("a /* b\n", "i:a"),
                arguments("a // b \\\n c\nd", "i:a i:d"),
                arguments("ab\\\ncd ab\\ \r\ncd", "i:abcd i:abcd"),
                arguments(
                        "1U 0x7E000UL 1'000 .5e-3 0xE+1 1e+5", "n:1U n:0x7E000UL n:1'000 n:.5e-3 n:0xE p:+ n:1 n:1e+5"),
                arguments("\"a\" L\"b\" u8\"c\" U\"d\" x\"e\"", "s:\"a\" s:L\"b\" s:u8\"c\" s:U\"d\" i:x s:\"e\""),
                arguments("R\"(a\"b)\" u8R\"x(a)\")x\" R\"a b\"", "s:R\"(a\"b)\" s:u8R\"x(a)\")x\" i:R s:\"a b\""),
                arguments("R\"(a\nb", "s:R\"(a i:b"),
                arguments("\"a\\\"b\" \"c", "s:\"a\\\"b\" s:\"c"),
                arguments("\"a\nb", "s:\"a i:b"),
                arguments("'a' '\\'' '\"' L'x' 'don\nt", "c:'a' c:'\\'' c:'\"' c:L'x' c:'don i:t"),
                arguments("#define A 1\nb", "#:# i:define i:A n:1 e: i:b"),
                arguments("  # /* c */ if A\\\n&& B\nc", "#:# i:if i:A p:& p:& i:B e: i:c"),
                arguments("#include <it's.h> // x\na", "#:# i:include h:<it's.h> e: i:a"),
                arguments("#include <half\na < b", "#:# i:include h:<half e: i:a p:< i:b"),
                arguments("#error don't\na", "#:# i:error i:don c:'t e: i:a"),
                arguments("a #b", "i:a p:# i:b"),
                arguments("#", "#:# e:"),
                arguments("\uFEFF#pragma once\r\nä = \"ö\"", "#:# i:pragma i:once e: i:ä p:= s:\"ö\""),
                arguments("\u0000\u0001\\", "p:\\"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource
    void tokens(String text, String expected) {
        SourceTokens tokens = SourceTokens.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String kind =
                    switch (tokens.kind(i)) {
                        case IDENTIFIER -> "i";
                        case NUMBER -> "n";
                        case STRING -> "s";
                        case CHARACTER -> "c";
                        case PUNCTUATOR -> "p";
                        case HASH -> "#";
                        case HEADER_NAME -> "h";
                        case DIRECTIVE_END -> "e";
                    };
            found.add(kind + ":" + tokens.text(i));
        }
        assertEquals(expected, String.join(" ", found));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("\"a\" \"b\"", "ab", "1-2 5-6"),
                arguments("\"a\\tb\"", "a\tb", "1-2 2-4 4-5"),
                arguments("\"\\x41\\101\\u00412\"", "AAA2", "1-5 5-9 9-15 15-16"),
                arguments("\"a\\\nb\"", "ab", "1-2 4-5"),
                arguments("\"\\0012\\q\"", "\u00012q", "1-5 5-6 6-8"),
                arguments("L\"a\" R\"x(\\n)x\"", "a\\n", "2-3 9-10 10-11"),
                arguments("\"a", "a", "1-2"),
                arguments("\"a\\", "a", "1-2"),
                arguments("\"\\U0001F600\"", "\uD83D\uDE00", "1-11 1-11"),
                arguments("\"\\xZ\"", "\uFFFDZ", "1-3 3-4"),
                arguments("\"\"", "", ""));
    }

    @ParameterizedTest
    @MethodSource
    void values(String text, String value, String places) {
        MappedText found = StringGroup.in(SourceTokens.of(text)).get(0).value();
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < found.value().length(); i++) {
            spans.add(found.source(i).start() + "-" + found.source(i).end());
        }
        assertEquals(value, found.value());
        assertEquals(places, String.join(" ", spans));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "R\"(",
                "R\"a(\n",
                "\"",
                "'",
                "\\",
                "\\\n",
                "\\ ",
                "#if (\n",
                "#if 1+\n",
                "{",
                "1e+",
                "#define A A+A\n#if A\n",
                "#if 1\n",
                "(",
                "\"\\x",
                "-",
                "!"
            })
    void whatever_is_repeated_takes_its_length_in_time(String part) {
        String text = part.repeat(300_000 / part.length());
        assertTimeout(Duration.ofSeconds(10), () -> {
            CSource source = Sources.read(text);
            source.macros();
            source.strings().forEach(StringGroup::value);
            new Initialisers(Sources.read("T t[] = " + text)).ofType("T");
        });
    }
}
