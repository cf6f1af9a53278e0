// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two releases of examples/blinky, whose images are part of this repository. */
public final class BlinkyReleases {
    public static final String FIRST = "v1.0.1t45772(a)";
    public static final String ROM = "v1.0.2t45772(a)";

    private final Path example = Path.of(System.getProperty("fota.repository"), "examples", "blinky");

    public String manifest() throws IOException {
        return Files.readString(example.resolve("fota.yaml"));
    }

    /** A project folder in there with the images as ROM.user1.bin and ROM.user2.bin, and no manifest yet. */
    public Path project(Path folder) throws IOException {
        Path project = Files.createDirectory(folder.resolve("blinky"));
        for (String rom : List.of(FIRST, ROM)) {
            for (String slot : List.of("user1", "user2")) {
                Files.copy(
                        example.resolve("prebuilt").resolve(rom).resolve(slot + ".bin"),
                        project.resolve(rom + "." + slot + ".bin"));
            }
        }
        return project;
    }
}
