// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform and the feature as a program of its own. */
class ProductTest {
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    private Path workspace;

    static boolean windowsCanBeSeen() throws Exception {
        return System.getenv("DISPLAY") != null && run("sh", "-c", "command -v xdotool") == 0;
    }

    @Test
    @EnabledIf(value = "windowsCanBeSeen", disabledReason = "needs a screen and xdotool (apt-get install xdotool)")
    void startsUnderItsName() throws Exception {
        new Workspace(workspace).keepWithinThisMachine();
        ProcessBuilder start = new ProcessBuilder(
                Installation.named("product").folder().resolve("fota-ide").toString(), "-data", workspace.toString());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process product = start.inheritIO().start();
        try {
            assertEquals(0, run("xdotool", "search", "--sync", "--onlyvisible", "--name", " - FOTA IDE"));
            assertTrue(product.isAlive());
        } finally {
            product.destroy();
            assertTrue(product.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    /** What Eclipse says when it ends decides whether it is started again. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "23 0, 0, 2", "23 24 0, 0, 3", "13, 13, 1", "1, 1, 1"})
    void startsAgainWhenEclipseSaysSo(String ends, int status, int starts) throws Exception {
        Path java = Files.createDirectories(workspace.resolve("bin")).resolve("java");
        Files.writeString(workspace.resolve("ends"), ends.replace(' ', '\n') + "\n");
        Files.writeString(java, """
                #!/bin/sh
                cd "$(dirname "$0")/.."
                case $1 in -XshowSettings*) echo "    java.specification.version = 17"; exit 0;; esac
                echo started >>starts
                end=$(head -n 1 ends)
                sed -i 1d ends
                exit "$end"
                """);
        assertTrue(java.toFile().setExecutable(true));
        ProcessBuilder start = new ProcessBuilder(Installation.named("product")
                        .folder()
                        .resolve("fota-ide")
                        .toString())
                .redirectErrorStream(true);
        start.environment().put("JAVA_HOME", workspace.toString());
        Process product = start.start();
        String said = new String(product.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, product.waitFor(), said);
        assertEquals(starts, Files.readAllLines(workspace.resolve("starts")).size());
        assertEquals(status == 13, said.contains("did not start on Java 17"), said);
    }

    private static int run(String... command) throws Exception {
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            program.destroyForcibly();
        }
        return program.waitFor();
    }
}
