// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The vendor's images and the recorded conversations, which are not part of this repository. */
public final class Shared {
    private Shared() {}

    /** A file of them; skips the test where they are missing. */
    public static Path file(String name) {
        String chosen = System.getenv("FOTA_SHARED");
        Path shared = chosen != null
                ? Path.of(chosen)
                : Path.of(System.getProperty("fota.repository", ".")).resolveSibling("shared");
        Path file = shared.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                "needs " + name + " in the directory shared beside the checkout, or where FOTA_SHARED says");
        return file;
    }
}
