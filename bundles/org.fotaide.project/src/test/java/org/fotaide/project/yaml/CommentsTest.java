// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table, / stands for a line break. */
class CommentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a: 1                       ; ''
            # x                        ; # x
            a: 1 # x # y               ; # x # y
            a: b#c                     ; ''
            a: 'b # c' # x             ; # x
            a: "b/  # c" # x           ; # x
            a: | # x/  # b/  # c/# y   ; # x|# y
            a: # x/  - 1 # y/  # z     ; # x|# y|# z
            a: {b: 1, # x/  c: 2}      ; # x
            a: [b # x                  ; # x
            a: b: c # x/d: 1 # y       ; # x|# y
            """)
    void are_found_outside_of_values(String text, String expected) {
        TextDocument document = new TextDocument(Path.of("a.yaml"), text.replace('/', '\n'));
        assertEquals(
                expected.replace("''", ""),
                new Comments(new YamlReader(document).read())
                        .list().stream().map(document::text).collect(Collectors.joining("|")));
    }
}
