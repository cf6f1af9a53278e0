// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

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
