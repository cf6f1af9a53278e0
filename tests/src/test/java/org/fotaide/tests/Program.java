// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real program that a test needs.
 *
 * @param name on the PATH
 * @param debian the packages that bring it
 */
public record Program(String name, String debian) {
    /** Skips the test, and says so, where it is not installed. */
    public void needed() {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
        Assumptions.assumeTrue(installed, () -> name + " is not installed (apt-get install " + debian + "): skipped");
    }
}
