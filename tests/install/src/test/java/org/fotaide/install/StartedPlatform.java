// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.install;

import java.io.BufferedReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running workbench, asked by the console of its framework. */
final class StartedPlatform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** The console cannot be asked without a break: it would run out of memory. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

    private static final Pattern BUNDLE = Pattern.compile("\\d+\\s+([A-Z]+)\\s+(\\S+)_\\d\\S*");
    private static final String END = "console-has-answered";

    private final Process process;
    private final Writer input;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

    StartedPlatform(Installation installation, Path workspace, List<String> arguments) throws Exception {
        new Workspace(workspace).keepWithinThisMachine();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                installation.launcher().toString(),
                "-nosplash",
                "-consoleLog",
                "-console",
                "-data",
                workspace.toString());
        command.command().addAll(arguments);
        command.redirectErrorStream(true);
        process = command.start();
        input = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Thread reader = new Thread(() -> lines.lines().forEach(output::add), "output of the platform");
        reader.setDaemon(true);
        reader.start();
    }

    /** The state of each bundle whose name contains a text, once some of them are active. */
    NavigableMap<String, String> bundles(String text, Set<String> awaited) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        NavigableMap<String, String> states = new TreeMap<>();
        while (!awaited.stream().allMatch(bundle -> "ACTIVE".equals(states.get(bundle)))) {
            boolean ended = process.waitFor(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                throw new AssertionError("not all active of " + awaited + ": " + states + "; " + output);
            }
            states.clear();
            for (String line : ask("ss " + text, deadline)) {
                Matcher bundle = BUNDLE.matcher(line);
                if (bundle.find()) {
                    states.put(bundle.group(2), bundle.group(1));
                }
            }
        }
        return states;
    }

    private List<String> ask(String command, long deadline) throws Exception {
        input.write(command + "\necho " + END + "\n");
        input.flush();
        List<String> answer = new ArrayList<>();
        String line = "";
        while (!line.endsWith(END) || line.contains("echo")) {
            line = output.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("no answer to " + command + ", only " + answer);
            }
            answer.add(line);
        }
        return answer;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
