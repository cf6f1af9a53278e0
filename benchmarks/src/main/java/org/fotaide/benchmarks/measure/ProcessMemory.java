// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that a process and its children hold. */
public record ProcessMemory(ProcessHandle process) {
    private static final double KILO = 1024;

    /** The most at any time until now, in MB (VmHWM). */
    public double peak() {
        return sum("VmHWM:");
    }

    /** In MB (VmRSS). */
    public double now() {
        return sum("VmRSS:");
    }

    private double sum(String key) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> kilobytes(one, key))
                        .sum()
                / KILO;
    }

    private static long kilobytes(ProcessHandle one, String key) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(one.pid()), "status")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
