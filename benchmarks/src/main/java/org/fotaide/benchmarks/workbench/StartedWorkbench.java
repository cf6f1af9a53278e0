// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.benchmarks.measure.ProcessMemory;

/** An Eclipse from a folder, for as long as its memory is looked at. */
final class StartedWorkbench implements AutoCloseable {
    private static final long LOOK_SECONDS = 2;
    private static final int MOST_LOOKS = 60;

    /** It has settled when its memory stays within so many parts of a hundred. */
    private static final double STEADY = 0.01;

    private final Process process;

    StartedWorkbench(Path folder, Path workspace, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                launcher(folder).toString(),
                "-nosplash",
                "-data",
                workspace.toString()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path launcher(Path folder) throws IOException {
        try (Stream<Path> bundles = Files.list(folder.resolve("plugins"))) {
            return bundles.filter(bundle -> bundle.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What it holds once it has started and its garbage is collected, in MB (VmRSS). */
    double settledMegabytes() throws IOException, InterruptedException {
        ProcessMemory memory = new ProcessMemory(process.toHandle());
        double before = 0;
        double now = memory.now();
        for (int look = 0; look < MOST_LOOKS && Math.abs(now - before) > before * STEADY; look++) {
            if (process.waitFor(LOOK_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the workbench ended with " + process.exitValue());
            }
            before = now;
            now = memory.now();
        }
        return now;
    }

    /** What its objects hold, in MB; garbage is collected before. */
    double liveMegabytes() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total = "";
        try (var lines = histogram.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                total = line.startsWith("Total") ? line : total;
            }
        }
        String[] words = total.strip().split("\\s+");
        if (words.length < 3) {
            throw new IOException("jcmd told nothing of the memory");
        }
        return Long.parseLong(words[2]) / 1024.0 / 1024.0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
