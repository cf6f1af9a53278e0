// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The real program, which the tests are skipped without.
 *
 * @param folder where it runs
 */
public record Openssl(Path folder) {
    public Openssl {
        boolean installed = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "openssl")));
        assumeTrue(installed, "openssl is not installed");
    }

    /** What it prints; the words are separated by blanks. */
    public String call(String command) throws IOException, InterruptedException {
        return new String(output(command), StandardCharsets.US_ASCII);
    }

    public byte[] output(String command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "openssl", ".err");
        Process process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Arrays.stream(command.split(" +")))
                        .toList())
                .directory(folder.toFile())
                .redirectError(said.toFile())
                .start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor(), () -> command + ": " + text(said));
        return output;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
