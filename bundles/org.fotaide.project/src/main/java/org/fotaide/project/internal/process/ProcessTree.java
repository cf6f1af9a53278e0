// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A process with everything that it started, also what detached itself. Such a process is found because it was seen while
 * its parent lived, or, on Linux, because it inherited a mark in its environment.
 */
final class ProcessTree {
    /** The environment variable that carries the mark. */
    static final String MARK = "FOTA_RUN";

    /** How long a process has for cleaning up (make deletes half-written files) before it is ended by force. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final Duration GIVE_UP = Duration.ofSeconds(3);
    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle root;
    private final String mark;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    ProcessTree(ProcessHandle root, String mark) {
        this.root = root;
        this.mark = MARK + "=" + mark;
        seen.add(root);
    }

    /** Remembers what runs now. A process that has ended is not asked: its number may be another's by now. */
    synchronized void look() {
        seen.removeIf(process -> !process.isAlive());
        if (root.isAlive()) {
            root.descendants().forEach(seen::add);
        }
    }

    /** Ends every process; returns when none is left. */
    synchronized void end() {
        long began = System.nanoTime();
        boolean force = false;
        Set<ProcessHandle> left = alive();
        while (!left.isEmpty() && System.nanoTime() - began < GIVE_UP.toNanos()) {
            for (ProcessHandle process : left) {
                if (force) {
                    process.destroyForcibly();
                } else {
                    process.destroy();
                }
            }
            await(left);
            force = System.nanoTime() - began > GRACE.toNanos();
            left = alive();
        }
    }

    private Set<ProcessHandle> alive() {
        look();
        Set<ProcessHandle> found = new LinkedHashSet<>(seen);
        for (ProcessHandle process : seen) {
            if (process.isAlive()) {
                process.descendants().forEach(found::add);
            }
        }
        found.addAll(marked());
        seen.addAll(found);
        return found.stream().filter(ProcessTree::runs).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void await(Set<ProcessHandle> processes) {
        long until = System.nanoTime() + GRACE.toNanos();
        boolean interrupted = false;
        while (processes.stream().anyMatch(ProcessTree::runs) && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<ProcessHandle> marked() {
        Set<ProcessHandle> found = new LinkedHashSet<>();
        if (!Files.isDirectory(PROC)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                if (carriesMark(entry.resolve("environ"))) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        } catch (IOException noList) {
            return found;
        }
        return found;
    }

    /** A process that has ended but was not yet fetched by its parent still counts as alive in Java; it cannot be ended. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive()
                && read(PROC.resolve(process.pid() + "/stat"))
                        .map(stat -> !stat.substring(stat.lastIndexOf(')') + 1).startsWith(" Z"))
                        .orElse(true);
    }

    private boolean carriesMark(Path environment) {
        return read(environment).map(text -> text.contains(mark)).orElse(false);
    }

    /** Another user's process, or one that has just ended, does not show its environment. */
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException hidden) {
            return Optional.empty();
        }
    }
}
