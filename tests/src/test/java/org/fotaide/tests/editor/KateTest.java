// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.tests.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kate as it comes from Debian, on a screen of its own, with what docs/editors.md has for it. */
class KateTest {
    private static final Pattern PROJECT = Pattern.compile("## Kate\n.*?```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void a_user_sees_what_is_wrong_and_types_what_is_right() throws Exception {
        for (Program needed : List.of(
                new Program("kate", "kate"),
                new Program("openbox", "openbox"),
                new Program("xdotool", "xdotool"),
                new Program("dbus-run-session", "dbus"))) {
            needed.needed();
        }
        FaultyProject project = FaultyProject.in(folder);
        Matcher documented = PROJECT.matcher(Files.readString(Path.of("../docs/editors.md")));
        documented.find();
        Files.writeString(folder.resolve(".kateproject"), documented.group(1));
        List<String> said = new RealEditor("xvfb-run", "xvfb xauth", "/editor/kate.sh")
                        .run(
                                project.manifest(),
                                "-a",
                                "-s",
                                "-screen 0 1280x900x24",
                                "dbus-run-session",
                                "--",
                                "sh",
                                "SCRIPT")
                        .stream()
                        .filter(line -> line.matches("(found|line|offered|ended|failed).*"))
                        .toList();
        assertEquals(
                List.of("found rom-case rom-flag rom-tag", "line version: v1.0.2t45772(a)", "offered sign", "ended"),
                said);
    }
}
