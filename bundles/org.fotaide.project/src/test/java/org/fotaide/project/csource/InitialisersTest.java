// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitialisersTest {
    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("static const T t[] = { {A, 0x0, 0x1000}, {B, S + 1, N}, };", "t[[A 0 4096] [B 17 N]]"),
                arguments("T t ICACHE_RODATA_ATTR = {.a = 1, .b = {2}};", "t[a=1 b=[2]]"),
                arguments("T t[2] __attribute__((aligned(4))) = {{1}, {F(1, 2), 3}};", "t[[1] [F(1, 2) 3]]"),
                arguments("T t[] = {\n#if 0\n {1},\n#else\n {2},\n#endif\n {3}};", "t[[2] [3]]"),
                arguments("T t[] = { {1, 2", "t[[1 2]]"),
                arguments("T t[] = { {1, 2;\nT u[] = {{3}};", "t[[1 2]] u[[3]]"),
                arguments("T t[] = {};", "t[]"),
                arguments("static const T t[]{{1}, {2}}; T f(int a[]) { return 1; }", "t[[1] [2]]"),
                arguments("T t[] = {{}};", "t[[]]"),
                arguments("T t; f(T t); T t[] = X; struct T { int a; };", ""),
                arguments("#if 0\nT t[] = {1};\n#endif", ""));
    }

    @ParameterizedTest
    @MethodSource
    void tables(String text, String expected) {
        CSource source = Sources.read("#define S 0x10\n" + text);
        List<Initialisers.Table> tables = new Initialisers(source).ofType("T");
        assertEquals(
                expected,
                tables.stream()
                        .map(table -> source.tokens().text(table.name()) + show(source, table.braces()))
                        .collect(Collectors.joining(" ")));
    }

    private static String show(CSource source, Braces braces) {
        return braces.items().stream()
                .map(item -> item.field().map(name -> name + "=").orElse("")
                        + item.inner()
                                .map(inner -> show(source, inner))
                                .orElseGet(() -> item.number(source.macros()).isPresent()
                                        ? "" + item.number(source.macros()).getAsLong()
                                        : item.text()))
                .collect(Collectors.joining(" ", "[", "]"));
    }
}
