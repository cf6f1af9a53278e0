// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emacs with eglot as they come from Debian. */
class EglotTest {
    @TempDir
    Path folder;

    @Test
    void a_user_sees_what_is_wrong_takes_the_fix_and_sees_it_go() throws Exception {
        FaultyProject project = FaultyProject.in(folder);
        List<String> said = new RealEditor("emacs", "emacs-nox elpa-eglot", "/editor/eglot.el")
                .run(project.manifest(), "--batch", "-l", "SCRIPT").stream()
                        .filter(
                                line -> line.matches(
                                        "(found|hover|chosen|line|offered|outline|references|renamed|formatted|ended|failed).*"))
                        .toList();
        assertTrue(said.get(0).startsWith("found 3:10 "), said::toString);
        assertTrue(said.get(1).startsWith("found 3:16 "), said::toString);
        assertTrue(said.get(2).startsWith("found 3:24 "), said::toString);
        assertEquals("hover Not a legal ROM name V1.0.2.t45772(x)", said.get(3));
        assertTrue(said.get(4).startsWith("chosen Change to v1.0.2t45772("), said::toString);
        assertTrue(said.get(5).startsWith("line version: v1.0.2t45772("), said::toString);
        assertTrue(said.get(6).startsWith("offered flash "), said::toString);
        assertEquals("outline product v1.0.2t45772(a)", said.get(7));
        assertEquals(
                List.of("references 2", "renamed version: v1.0.4t45772(a)", "formatted ptype: 45772", "ended"),
                said.subList(8, 12));
        project.assertMendedAndRenamed("v1.0.4t45772(a)");
    }
}
