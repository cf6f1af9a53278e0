// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neovim as it comes from Debian. */
class NeovimTest {
    @TempDir
    Path folder;

    @Test
    void a_user_sees_what_is_wrong_takes_the_fix_and_sees_it_go() throws Exception {
        FaultyProject project = FaultyProject.in(folder);
        List<String> said = new RealEditor("nvim", "neovim", "/editor/neovim.lua")
                .run(project.manifest(), "--headless", "-u", "NONE", "-i", "NONE", "-n", "+luafile SCRIPT");
        assertEquals(
                List.of(
                        "found 3:10-11 fota rom-case",
                        "found 3:16-17 fota rom-tag",
                        "found 3:24-25 fota rom-flag",
                        "hover **Not a legal ROM name** `V1.0.2.t45772(x)`"),
                said.subList(0, 4));
        assertTrue(said.get(4).startsWith("chosen Change to v1.0.2t45772("), said::toString);
        assertTrue(said.get(5).startsWith("line version: v1.0.2t45772("), said::toString);
        assertTrue(said.get(6).startsWith("offered flash "), said::toString);
        assertEquals(
                List.of(
                        "references 2",
                        "renamed version: v1.0.4t45772(a)",
                        "outline product v1.0.4t45772(a)",
                        "found in the workspace 2",
                        "folds 1",
                        "formatted ..ptype:.45772"),
                said.subList(7, 13));
        assertTrue(said.get(13).contains("It has no build"), said::toString);
        assertEquals("ended", said.get(14));
        project.assertMendedAndRenamed("v1.0.4t45772(a)");
    }
}
