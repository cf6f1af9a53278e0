// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;

/**
 * Runs a program to its end. Where the work is cancelled, or the time is over, the program ends with everything that it
 * started, and so it does when this virtual machine ends.
 *
 * <p>One thread does it all and never waits on the program's output: a process that the program left behind may hold the
 * output open without holding up anybody.
 */
public final class ToolRun {
    private static final int POLL_MILLIS = 10;
    private static final Duration LOOK_AROUND = Duration.ofMillis(400);

    /** A make that runs under another make would take part in that one's jobs and flags. */
    private static final List<String> OUTER_MAKE = List.of("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES");

    private final Tool tool;

    public ToolRun(Tool tool) {
        this.tool = tool;
    }

    /**
     * Runs it.
     *
     * @param line takes each line that the program prints, on either stream
     */
    public ToolExit call(Progress progress, Consumer<String> line) throws FotaException, CancelledException {
        progress.checkCancelled();
        long began = System.nanoTime();
        String mark = UUID.randomUUID().toString();
        Process process = start(mark);
        ProcessTree tree = new ProcessTree(process.toHandle(), mark);
        Thread ender = new Thread(tree::end, "end " + tool.program());
        Runtime.getRuntime().addShutdownHook(ender);
        try {
            follow(process, tree, progress, new LineCutter(line), began);
            return new ToolExit(process.exitValue(), Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (IOException broken) {
            throw new FotaException(
                    ProjectProblem.TOOL_OUTPUT.with(tool.program(), String.valueOf(broken.getMessage())), broken);
        } finally {
            if (process.isAlive()) {
                tree.end();
            }
            forget(ender);
        }
    }

    private Process start(String mark) throws FotaException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.directory(tool.directory().toFile());
        builder.redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        OUTER_MAKE.forEach(environment::remove);
        environment.putAll(tool.environment());
        environment.put(ProcessTree.MARK, mark);
        if (!Files.isDirectory(tool.directory())) {
            throw new FotaException(ProjectProblem.DIRECTORY_MISSING.with(tool.directory()));
        }
        List<String> command = new ArrayList<>(tool.command());
        command.set(
                0,
                new Executable(tool.program())
                        .on(environment)
                        .orElseThrow(() -> new FotaException(MissingTool.problem(tool.program()))));
        try {
            Process process = builder.command(command).start();
            give(process);
            return process;
        } catch (IOException missing) {
            throw new FotaException(MissingTool.problem(tool.program(), missing), missing);
        }
    }

    /** What is given is a few bytes and fits into the pipe; a program that does not read it may close it unread. */
    private void give(Process process) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(tool.input().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unread) {
            // its own affair: the program has ended, or closed its input, and says so by its exit status
        }
    }

    private void follow(Process process, ProcessTree tree, Progress progress, LineCutter lines, long began)
            throws IOException, InterruptedException, CancelledException, FotaException {
        InputStream output = process.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        long looked = began;
        boolean ended = false;
        while (!ended) {
            ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            for (int ready = output.available(); ready > 0; ready = output.available()) {
                int count = output.read(buffer, 0, Math.min(ready, buffer.length));
                lines.take(buffer, count);
                progress.checkCancelled();
            }
            progress.checkCancelled();
            checkTime(began);
            if (!ended && System.nanoTime() - looked > LOOK_AROUND.toNanos()) {
                tree.look();
                looked = System.nanoTime();
            }
        }
        lines.end();
    }

    private void checkTime(long began) throws FotaException {
        if (tool.limit().isPresent()
                && System.nanoTime() - began > tool.limit().get().toNanos()) {
            throw new FotaException(ProjectProblem.TOOK_TOO_LONG.with(
                    tool.program(), tool.limit().get().toSeconds()));
        }
    }

    private static void forget(Thread ender) {
        try {
            Runtime.getRuntime().removeShutdownHook(ender);
        } catch (IllegalStateException shuttingDown) {
            // the hook runs already, which is what it is for
        }
    }
}
