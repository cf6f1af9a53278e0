// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeployProblemTest {
    @ParameterizedTest
    @EnumSource(DeployProblem.class)
    void isInWholeSentences(DeployProblem problem) {
        for (String part : new String[] {problem.what(), problem.why(), problem.remedy()}) {
            assertTrue(part.matches("(?s).*[.]|.*\\)|%\\d\\$s"), part);
            assertFalse(part.contains("!"), part);
        }
        assertTrue(problem.code().matches("[a-z0-9]+(-[a-z0-9]+)+"), problem.code());
    }

    @Test
    void hasOneCodeForEach() {
        long codes = Arrays.stream(DeployProblem.values())
                .map(DeployProblem::code)
                .distinct()
                .count();
        assertEquals(DeployProblem.values().length, codes);
    }

    @ParameterizedTest
    @EnumSource(DeployProblem.class)
    void isExplainedToUsers(DeployProblem problem) throws Exception {
        Path docs = Path.of(System.getProperty("fota.repository", "../.."), "docs");
        String section = "\n### " + problem.code() + "\n";
        boolean upload = Files.readString(docs.resolve("upload.md")).contains(section);
        Path discovery = docs.resolve("discovery.md");
        assertTrue(
                upload
                        || (Files.exists(discovery)
                                && Files.readString(discovery).contains(problem.code())),
                section);
    }
}
