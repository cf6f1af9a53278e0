// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.work.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTablesTest {
    private static final Path DOCS = Path.of(System.getProperty("fota.repository", "../.."), "docs");

    static Stream<ProblemKind> problems() {
        return Stream.<ProblemKind[]>of(
                        DeployProblem.values(), PreflightProblem.values(), PublishProblem.values(), SshProblem.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void isInWholeSentences(ProblemKind problem) {
        for (String part : List.of(
                problem.text().what(), problem.text().why(), problem.text().remedy())) {
            assertTrue(part.matches("(?s).*[.]|.*\\)|(.*[.:] )?%\\d\\$s"), part);
            assertFalse(part.contains("!"), part);
        }
        assertTrue(problem.code().matches("[a-z0-9]+(-[a-z0-9]+)+"), problem.code());
    }

    @Test
    void hasOneCodeForEach() {
        List<String> codes = problems().map(ProblemKind::code).toList();
        assertEquals(codes.stream().distinct().toList(), codes);
    }

    /** In a section of its own, or in a row of a table. */
    @ParameterizedTest
    @MethodSource("problems")
    void isExplainedToUsers(ProblemKind problem) throws Exception {
        boolean explained = false;
        for (String page : List.of("upload.md", "discovery.md", "publish.md")) {
            String text = Files.readString(DOCS.resolve(page));
            explained |= text.contains("\n### " + problem.code() + "\n") || text.contains("`" + problem.code() + "`");
        }
        assertTrue(explained, problem.code());
    }
}
