// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.api.check.CheckProject;
import org.fotaide.firmware.work.Progress;

/**
 * What a user mends in a real editor: a fota.yaml whose ROM name has three faults, and a header that states the ROM name
 * as it should be.
 */
record FaultyProject(Path manifest, Path header) {
    static FaultyProject in(Path folder) throws IOException {
        return new FaultyProject(
                Files.writeString(folder.resolve("fota.yaml"), """
                        product:
                          ptype: 45772
                        version: V1.0.2.t45772(x)
                        """),
                Files.writeString(folder.resolve("version.h"), "#define VERSION \"v1.0.2t45772(a)\"\n"));
    }

    void assertMendedAndRenamed(String version) throws Exception {
        assertEquals("#define VERSION \"" + version + "\"\n", Files.readString(header));
        assertEquals(
                List.of(),
                new CheckProject(List.of(manifest.getParent()))
                        .call(Progress.NONE)
                        .findings());
    }
}
