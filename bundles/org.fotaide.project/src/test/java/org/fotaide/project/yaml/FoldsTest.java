// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table, / stands for a line break. */
class FoldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a: 1/b: 2                     ; ''
            a:/  b: 1/c: 2                ; 0-1
            a:/  b: 1///# x/c: 2          ; 0-1
            a: {/  b: 1/}/c: 2            ; 0-2
            a:/- b: 1/  c: 2/- d          ; 0-3 1-2
            - a: 1/  b: 2                 ; 0-1
            a: |/  x/  # y//b: 1          ; 0-2
            a: |/  # x/  # y/  # z/b: 1   ; 0-3
            # x/# y//# z/a: 1             ; #0-1
            a: 1/  # x/  # y              ; #1-2
            """)
    void folds_what_takes_several_lines(String text, String expected) {
        TextDocument document = new TextDocument(Path.of("a.yaml"), text.replace('/', '\n'));
        assertEquals(
                expected.replace("''", ""),
                new Folds(new YamlReader(document).read())
                        .list().stream()
                                .map(fold -> (fold.comment() ? "#" : "") + fold.first() + "-" + fold.last())
                                .collect(Collectors.joining(" ")));
    }
}
