// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/** The first look at a large workspace. */
public final class ScanBenchmark implements Benchmark {
    private static final int PROJECTS = 50;
    private static final int FILES = 100 * PROJECTS;
    private static final int LINES = 560;
    private static final int ROUNDS = 7;
    private static final String PEER = "reading the files, and nothing else";

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path tree = Files.createDirectories(bench.work().resolve("tree"));
        long bytes = write(tree);
        RivalServer ours = new RivalServer(
                "fota lsp", List.of(bench.repository().resolve("fota").toString(), "lsp"));
        List<Double> peaks = new ArrayList<>();
        Map<String, Sample> times = new Contest()
                .enter("fota lsp, from the reply to `initialize`", () -> scan(ours, tree, peaks))
                .enterWork("fota check, from its start", () -> check(bench, tree))
                .enterWork(PEER, () -> read(tree))
                .warmUp(1)
                .run(ROUNDS);
        Table table = new Table("what", "time", "files/s", "× reading");
        times.forEach((name, sample) -> table.row(
                name,
                sample.shown(),
                String.format(Locale.ROOT, "%,.0f", FILES / sample.medianSeconds()),
                String.format(Locale.ROOT, "%.2f", sample.over(times.get(PEER)))));
        return new Section(
                name(),
                String.format(
                        Locale.ROOT,
                        "A workspace of %,d files and %d MB: %d projects, each a fota.yaml and %d headers of about %d lines,"
                                + " of which one states the version."
                                + " The server is done when it answers a question about all of it (`workspace/symbol`)."
                                + " Medians, with the range.",
                        FILES,
                        bytes >> 20,
                        PROJECTS,
                        FILES / PROJECTS - 1,
                        LINES),
                table,
                List.of(
                        "Wanted: the server is done in less than 2 s, on 2 processors.",
                        String.format(
                                Locale.ROOT,
                                "The server's memory then: %.0f MB at its peak.",
                                peaks.stream().sorted().toList().get(peaks.size() / 2))));
    }

    private static Duration scan(RivalServer server, Path tree, List<Double> peaks)
            throws IOException, InterruptedException {
        try (Session session = new Session(server, tree)) {
            session.initialize(tree);
            long start = System.nanoTime();
            JsonObject params = new JsonObject();
            params.addProperty("query", "bench");
            long done = session.request("workspace/symbol", params);
            peaks.add(session.memory().peak());
            return Duration.ofNanos(done - start);
        }
    }

    private static void check(Bench bench, Path tree) throws IOException, InterruptedException {
        bench.run(
                tree,
                List.of(
                        "sh",
                        "-c",
                        "\"$0\" check . >/dev/null",
                        bench.repository().resolve("fota").toString()));
    }

    private static void read(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readAllBytes(file);
            }
        }
    }

    private static long write(Path tree) throws IOException {
        long bytes = 0;
        for (int project = 0; project < PROJECTS; project++) {
            Path folder =
                    Files.createDirectories(tree.resolve("product" + project).resolve("src"));
            int ptype = 45_000 + project;
            Files.writeString(folder.resolveSibling("fota.yaml"), """
                    product:
                      ptype: %1$d
                    version: v1.0.2t%1$d(a)
                    flash:
                      size: 1MB
                      map: 512+512
                      boot: "1.7"
                    devices:
                      bench: {via: espota, host: esp8266-%1$d.local}
                    releases:
                      - v1.0.1t%1$d(a)
                    """.formatted(ptype));
            for (int part = 0; part < FILES / PROJECTS - 1; part++) {
                Path header = folder.resolve("part" + part + ".h");
                String version = part == 0 ? HeaderWriter.VERSION.replace("45772", "" + ptype) : "";
                String text = new HeaderWriter(LINES).text(part).replace(HeaderWriter.VERSION, version);
                Files.writeString(header, text);
                bytes += text.length();
            }
        }
        return bytes;
    }
}
