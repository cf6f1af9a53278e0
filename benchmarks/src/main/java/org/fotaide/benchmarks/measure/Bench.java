// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What benchmarks work with.
 *
 * @param repository the checkout
 * @param work an empty folder, which is deleted afterwards
 * @param log for people who wait
 */
public record Bench(Path repository, Path work, PrintStream log) implements AutoCloseable {
    private static final int LONGEST_MINUTES = 3;

    public static Bench of(Path repository) throws IOException {
        return new Bench(repository, Files.createTempDirectory("fota-bench"), System.err);
    }

    public void say(String line) {
        log.println("bench: " + line);
    }

    /** What the user points at by an environment variable, such as a peer that is not ours to keep. */
    public Optional<Path> given(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /** A program that can be started by that name. */
    public Optional<Path> program(String name) {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
                        Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The command line of this checkout, if it is built. */
    public Optional<Path> commandLine() {
        return Optional.of(repository.resolve("fota"))
                .filter(launcher -> Files.exists(repository.resolve("cli/target/fota/fota.jar")));
    }

    /** Runs a program to its end; it says nothing unless it fails. */
    public void run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(work, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException(command + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed: " + Files.readString(output));
        }
        Files.delete(output);
    }

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(Bench::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        delete(work);
    }
}
