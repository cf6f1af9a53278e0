// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.tests.Program;

/**
 * An editor as Debian has it, which a script drives with the language server as {@code fota lsp} starts it.
 *
 * @param program its name on the PATH
 * @param debian the packages that bring it
 * @param script the resource that drives it
 */
record RealEditor(String program, String debian, String script) {
    private static final long LIMIT_SECONDS = 120;

    /** Runs the script on a file, with its path as the last word of the command; returns the lines that it said. */
    List<String> run(Path file, String... options) throws IOException, InterruptedException {
        new Program(program, debian).needed();
        Path folder = file.getParent();
        Path copy = folder.resolve(".script");
        try (var resource = RealEditor.class.getResourceAsStream(script)) {
            Files.write(copy, resource.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(program));
        Stream.of(options)
                .map(option -> option.replace("SCRIPT", copy.toString()))
                .forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FOTA_FILE", file.toString());
        builder.environment().put("FOTA_SERVER", String.join("\n", server()));
        builder.environment().put("XDG_STATE_HOME", folder.resolve(".state").toString());
        Path output = folder.resolve(".output");
        Process editor = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(
                    editor.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> program + " did not end: " + text(output));
            assertEquals(0, editor.exitValue(), () -> text(output));
        } finally {
            Stream.concat(editor.descendants(), Stream.of(editor.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
        return text(output)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What starts the server, as {@code fota lsp} does. */
    static List<String> server() {
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
}
