// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/** What an edit costs among few files and among many. */
public final class EditBenchmark implements Benchmark {
    private static final List<Integer> FILES = List.of(10, 1_000, 5_000);
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 200;

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Table table = new Table("workspace, and what is typed in", "files", "median", "p99", "× 10 files");
        for (Shape shape : Shape.values()) {
            Map<Integer, Sample> times = measure(bench, shape);
            times.forEach((files, sample) -> table.row(
                    shape.title,
                    String.format(Locale.ROOT, "%,d", files),
                    Sample.shown(sample.median()),
                    Sample.shown(sample.quantile(0.99)),
                    String.format(Locale.ROOT, "%.2f", sample.over(times.get(FILES.get(0))))));
        }
        return new Section(
                name(),
                "From an edit that brings a fault or mends it until everything is judged that it changes, in that file and"
                        + " between it and all others; in a warm process, without the protocol. " + ROUNDS
                        + " edits each.",
                table,
                List.of(
                        "Wanted: a cost that does not grow with the number of files that the edit does not concern.",
                        "Where all projects of a product line build one and the same version, an edit of the first changes what"
                                + " is found in all others, and has to be told of each.",
                        "What grows with the number of images is the comparison of what is found in them: each one here is at"
                                + " fault, being no image."));
    }

    /** By the number of files; all of one shape are edited in turn. */
    private static Map<Integer, Sample> measure(Bench bench, Shape shape) throws Exception {
        Contest contest = new Contest();
        List<Path> trees = new ArrayList<>();
        for (int files : FILES) {
            Path tree =
                    Files.createDirectories(bench.work().resolve(shape.name()).resolve("" + files));
            trees.add(tree);
            EditedWorkspace edited = new EditedWorkspace(tree, shape.write(tree, files));
            contest.enter("" + files, edited::edit);
        }
        Map<String, Sample> times = contest.warmUp(WARM_UP).run(ROUNDS);
        for (Path tree : trees) {
            Bench.delete(tree);
        }
        Map<Integer, Sample> byFiles = new LinkedHashMap<>();
        times.forEach((files, sample) -> byFiles.put(Integer.valueOf(files), sample));
        return byFiles;
    }
}
