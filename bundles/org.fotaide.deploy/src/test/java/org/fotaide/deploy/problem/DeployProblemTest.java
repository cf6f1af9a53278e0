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
        for (String part : new String[] {
            problem.text().what(), problem.text().why(), problem.text().remedy()
        }) {
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

    /** Every failure of an upload; those of addresses and discovery stand elsewhere. */
    @ParameterizedTest
    @EnumSource(value = DeployProblem.class, mode = EnumSource.Mode.MATCH_NONE, names = "(ADDRESS|DEVICE_NOT)_.*")
    void isExplainedToUsers(DeployProblem problem) throws Exception {
        Path page = Path.of(System.getProperty("fota.repository", "../.."), "docs", "upload.md");
        assertTrue(Files.readString(page).contains("\n### " + problem.code() + "\n"), problem.code());
    }

    /** The failures of addresses and discovery. */
    @ParameterizedTest
    @EnumSource(value = DeployProblem.class, mode = EnumSource.Mode.MATCH_ANY, names = "(ADDRESS|DEVICE_NOT)_.*")
    void isExplainedWhereDevicesAreFound(DeployProblem problem) throws Exception {
        Path page = Path.of(System.getProperty("fota.repository", "../.."), "docs", "discovery.md");
        assertTrue(Files.readString(page).contains("\n### " + problem.code() + "\n"), problem.code());
    }
}
