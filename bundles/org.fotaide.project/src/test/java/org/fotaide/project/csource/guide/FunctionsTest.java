// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of the table: whoever adds a function says everything about it. */
class FunctionsTest {
    private static final List<String> POINTS = List.of("Returns", "Call it", "Take care", "Source");
    private static final Pattern POINT = Pattern.compile("(?m)^- \\*\\*(.+?)\\*\\*(.*)$");

    static Stream<Map.Entry<String, String>> functions() {
        return Functions.installed().table().texts().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void each_is_declared_described_and_has_its_points_in_order(Map.Entry<String, String> function) {
        String[] paragraphs = function.getValue().split("\n\n");
        assertEquals(4, paragraphs.length, function.getValue());
        String bare = function.getKey().substring(function.getKey().indexOf('.') + 1);
        assertEquals("**" + function.getKey() + "**", paragraphs[0]);
        assertTrue(paragraphs[1].startsWith("`"), paragraphs[1]);
        assertTrue(paragraphs[1].contains(bare) || paragraphs[1].contains("and the like"), paragraphs[1]);
        assertTrue(paragraphs[2].endsWith("."), paragraphs[2]);
        List<Matcher> points = paragraphs[3]
                .lines()
                .map(POINT::matcher)
                .filter(Matcher::matches)
                .toList();
        assertEquals(POINTS, points.stream().map(point -> point.group(1)).toList());
        points.forEach(point -> assertTrue(point.group(2).endsWith("."), point.group()));
    }

    @Test
    void no_line_but_these_is_in_the_table_and_none_shouts() {
        functions().forEach(function -> assertFalse(function.getValue().contains("!"), function.getKey()));
        assertTrue(functions().count() > 50);
    }
}
