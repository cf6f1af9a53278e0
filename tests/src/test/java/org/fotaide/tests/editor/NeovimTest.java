// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.api.check.CheckProject;
import org.fotaide.firmware.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neovim as it comes from Debian, with the language server as {@code fota lsp} starts it. */
class NeovimTest {
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void a_user_sees_what_is_wrong_takes_the_fix_and_sees_it_go() throws Exception {
        assumeTrue(installed("nvim"), "Neovim is not installed (apt-get install neovim): its test is skipped");
        Path file = folder.resolve("fota.yaml");
        Files.writeString(file, """
                product:
                  ptype: 45772
                version: V1.0.2.t45772(x)
                """);
        List<String> said = run(file);
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
        assertTrue(said.get(7).contains("It has no build"), said::toString);
        assertEquals("ended", said.get(8));
        assertEquals(
                List.of(), new CheckProject(List.of(folder)).call(Progress.NONE).findings());
    }

    private List<String> run(Path file) throws IOException, InterruptedException {
        Path script = folder.resolve("script.lua");
        try (var resource = NeovimTest.class.getResourceAsStream("/editor/first-fix.lua")) {
            Files.write(script, resource.readAllBytes());
        }
        ProcessBuilder builder =
                new ProcessBuilder("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "+luafile " + script);
        builder.environment().put("FOTA_FILE", file.toString());
        builder.environment().put("FOTA_SERVER", String.join("\n", server()));
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        Path output = folder.resolve("output");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        Process neovim = builder.start();
        try {
            assertTrue(neovim.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> "Neovim did not end: " + text(output));
            assertEquals(0, neovim.exitValue(), () -> text(output));
        } finally {
            Stream.concat(neovim.descendants(), Stream.of(neovim.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
        return text(output)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> server() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-cp",
                System.getProperty("java.class.path"),
                "org.fotaide.cli.Main",
                "lsp");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
