// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/** The language server's start, and its memory then, with and without a class-data archive. */
public final class LanguageServerBenchmark implements Benchmark {
    private static final int ROUNDS = 11;

    @Override
    public String name() {
        return "lsp";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path application = bench.repository().resolve("cli/target/fota");
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("our archive", List.of("-XX:SharedArchiveFile=" + archive(application)));
        options.put("the JDK's archive", List.of("-Xshare:auto"));
        options.put("no archive", List.of("-Xshare:off"));
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        Contest contest = new Contest();
        options.forEach((name, sharing) -> contest.enter(name, () -> {
            RivalServer server = new RivalServer(name, command(application, sharing));
            try (Session session = new Session(server, bench.work())) {
                Duration time = session.initialize(bench.work());
                memory.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(session.memory().now());
                return time;
            }
        }));
        Map<String, Sample> times = contest.warmUp(2).run(ROUNDS);
        Table table = new Table("with", "spawn to reply", "× no archive", "memory then", "× no archive");
        Sample slowest = times.get("no archive");
        double most = median(memory.get("no archive"));
        times.forEach((name, sample) -> table.row(
                name,
                sample.shown(),
                String.format(Locale.ROOT, "%.2f", sample.over(slowest)),
                String.format(Locale.ROOT, "%.0f MB", median(memory.get(name))),
                String.format(Locale.ROOT, "%.2f", median(memory.get(name)) / most)));
        return new Section(
                name(),
                "`fota lsp` from the spawn of its process to its reply to `initialize`, with the launcher's other options, and"
                        + " what it then holds in memory (VmRSS). Medians, with the range.",
                table,
                List.of());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<String> command(Path application, List<String> sharing) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(sharing);
        command.addAll(List.of("-Xms16m", "-Xmn8m", "-XX:SurvivorRatio=3", "-XX:-UsePerfData"));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xlog:all=error:stderr"));
        command.addAll(List.of("-jar", application.resolve("fota.jar").toString(), "lsp"));
        return command;
    }

    /** What the launcher made at its first start. */
    private static Path archive(Path application) throws IOException {
        try (Stream<Path> files = Files.list(application)) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + application + ": run ./fota --version once"));
        }
    }
}
