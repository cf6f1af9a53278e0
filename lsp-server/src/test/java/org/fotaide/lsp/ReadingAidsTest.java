// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Links, folding, growing selections and the tidy form. */
class ReadingAidsTest extends EditorAndServer {
    @Test
    void what_is_there_can_be_opened() throws Exception {
        write("firmware/Makefile", "");
        Path key = write("keys/private.pem", "");
        client.hello();
        client.open(file, WHOLE);
        List<DocumentLink> links = TestClient.get(documents().documentLink(new DocumentLinkParams(identifier())));
        assertEquals(
                List.of("firmware", "keys/private.pem"),
                links.stream().map(link -> text(WHOLE, link.getRange())).toList());
        assertEquals(key.toUri().toString(), links.get(1).getTarget());
    }

    @Test
    void a_page_is_a_link_and_what_is_not_there_none() throws Exception {
        String text = """
                sign: {key: "no\\0where"}
                build: {directory: gone, output: "https://exa mple"}
                publish: {a: {url: "https://example.org/fota"}, b: {url: C:/x}, c: {url: "ftp://example.org"}}
                """;
        client.hello();
        client.open(file, text);
        assertEquals(
                List.of("https://example.org/fota"),
                TestClient.get(documents().documentLink(new DocumentLinkParams(identifier()))).stream()
                        .map(link -> text(text, link.getRange()))
                        .toList());
    }

    @Test
    void values_and_comments_of_several_lines_fold() throws Exception {
        client.hello();
        client.open(file, WHOLE);
        assertEquals(
                "[0-1 comment, 2-4, 6-13, 9-13, 11-13, 14-16, 17-18, 19-20, 22-23]",
                TestClient.get(documents().foldingRange(new FoldingRangeRequestParams(identifier()))).stream()
                        .map(range -> range.getStartLine() + "-" + range.getEndLine()
                                + (range.getKind() == null ? "" : " " + range.getKind()))
                        .toList()
                        .toString());
    }

    @Test
    void a_text_is_made_tidy_and_comments_stay() throws Exception {
        String untidy = WHOLE.replace("    - ", "  -   ")
                .replace("  ptype:", "  ptype :  ")
                .replace("version:", "\n\n# bump it\nversion:    ")
                .replace("{via: espota, ", "{ via: espota,")
                .replace("1MB", "1MB  # one");
        client.hello();
        client.open(file, untidy);
        assertEquals(
                WHOLE.replace("version:", "\n# bump it\nversion:").replace("1MB", "1MB  # one"),
                applied(
                        untidy,
                        TestClient.get(documents()
                                .formatting(
                                        new DocumentFormattingParams(identifier(), new FormattingOptions(8, false))))));
        client.change(file, 2, WHOLE);
        assertEquals(
                List.of(),
                TestClient.get(documents()
                        .formatting(new DocumentFormattingParams(identifier(), new FormattingOptions(8, false)))));
    }

    /** A text with a bar, and what is selected step by step below the whole text. */
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(
                        "product: {ptype: 45|772}\n",
                        "45772 < ptype: 45772 < {ptype: 45772} < product: {ptype: 45772}"),
                Arguments.of("sign:\n  key: \"a|b\"\n", "ab < \"ab\" < key: \"ab\" < sign:\n  key: \"ab\""),
                Arguments.of("releases:\n- a\n- |b\n", "b < - a\n- b < releases:\n- a\n- b"),
                Arguments.of("pro|duct:\n", "product < product:"),
                Arguments.of("|", ""));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_selection_grows_from_value_to_file(String marked, String expected) throws Exception {
        String text = without(marked);
        client.hello();
        client.open(file, text);
        SelectionRange range = TestClient.get(
                        documents().selectionRange(new SelectionRangeParams(identifier(), List.of(bar(marked)))))
                .get(0);
        List<String> steps = new ArrayList<>();
        for (SelectionRange at = range; at.getParent() != null; at = at.getParent()) {
            steps.add(text(text, at.getRange()));
        }
        assertEquals(expected, String.join(" < ", steps));
    }
}
