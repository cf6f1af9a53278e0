// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.api.check.CheckProject;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;
import org.fotaide.firmware.work.Progress;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The check of a large tree, against no more than reading and parsing its YAML. */
public final class CheckBenchmark implements Benchmark {
    private static final int PROJECTS = 500;
    private static final int FILES = 4 * PROJECTS;
    private static final int ROUNDS = 15;
    private static final String OURS = "check, warm";
    private static final String PEER = "read and parse the fota.yaml files";
    private static final String COMMAND = "fota check, from its start";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path tree = bench.work().resolve("tree");
        new TreeWriter(PROJECTS).into(tree);
        int findings =
                new CheckProject(List.of(tree)).call(Progress.NONE).findings().size();
        Contest contest = new Contest()
                .enterWork(OURS, () -> new CheckProject(List.of(tree)).call(Progress.NONE))
                .enterWork(PEER, () -> parse(tree));
        bench.commandLine().ifPresent(fota -> contest.enterWork(COMMAND, () -> command(bench, fota, tree)));
        Map<String, Sample> times = contest.warmUp(10).run(ROUNDS);
        Table table = new Table("what", "time", "files/s", "× reading and parsing");
        times.forEach((name, sample) -> row(table, name, sample, times.get(PEER)));
        return new Section(
                name(),
                FILES + " files, of which " + PROJECTS + " are fota.yaml with 20 releases each, and " + findings
                        + " findings. The peer walks the same tree and reads and parses the fota.yaml files with"
                        + " snakeyaml-engine, and looks at nothing. Medians, with the range.",
                table,
                List.of());
    }

    private static void row(Table table, String name, Sample sample, Sample peer) {
        table.row(
                name,
                sample.shown(),
                String.format(Locale.ROOT, "%,.0f", FILES / sample.medianSeconds()),
                String.format(Locale.ROOT, "%.2f", sample.over(peer)));
    }

    /** It ends with 1, since it has found something. */
    private static void command(Bench bench, Path fota, Path tree) throws Exception {
        String script = "\"$0\" check \"$1\" >/dev/null 2>&1; [ $? = 1 ]";
        bench.run(tree, List.of("sh", "-c", script, fota.toString(), tree.toString()));
    }

    private static void parse(Path tree) throws IOException {
        LoadSettings settings = LoadSettings.builder().build();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(path -> path.endsWith("fota.yaml")).toList()) {
                new Load(settings).loadFromString(Files.readString(file));
            }
        }
    }
}
