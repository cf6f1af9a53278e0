// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/**
 * Eclipse with our feature beside Eclipse without it. What happens inside of a workbench was measured there by WorkbenchMeasure,
 * which scripts/bench runs before; memory is measured here, from outside.
 */
public final class WorkbenchBenchmark implements Benchmark {
    private static final String TIMES = "tests/workbench/target/measure.properties";
    private static final String PERSPECTIVE = "org.fotaide.eclipse.ui.perspective";

    @Override
    public String name() {
        return "workbench";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path times = bench.repository().resolve(TIMES);
        Path bare = bench.repository().resolve("tests/platform/target/products/platform/linux/gtk/x86_64");
        Path installed = bench.repository().resolve("tests/install/target/installed");
        Table table = new Table("what", "FOTA IDE", "the bare platform", "ratio");
        if (Files.exists(times)) {
            times(table, times);
        } else {
            table.row("times", "not measured: scripts/bench workbench measures them", "", "");
        }
        if (Files.isDirectory(bare) && Files.isDirectory(installed)) {
            memory(bench, table, bare, installed);
        }
        return new Section(
                name(),
                "A key in fota.yaml until its marker is there or gone, 200 keys in a running workbench; a project of 2,000"
                        + " files (500 fota.yaml, 50 problems) from its creation until all problems are told, beside the"
                        + " creation of the same project without our nature; and memory after the start, VmRSS and live"
                        + " objects, with an empty workspace.",
                table,
                List.of());
    }

    private static void times(Table table, Path file) throws IOException {
        Properties results = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            results.load(stream);
        }
        Sample keys = sample(results, "key");
        table.row("key to marker, median", Sample.shown(keys.median()), "", "");
        table.row("key to marker, 99th percentile", Sample.shown(keys.quantile(0.99)), "", "");
        Sample ours = sample(results, "open");
        Sample bare = sample(results, "open.bare");
        table.row("2,000 files opened", ours.shown(), bare.shown(), ratio(ours.over(bare)));
    }

    private static Sample sample(Properties results, String key) {
        return new Sample(Arrays.stream(results.getProperty(key).split(",", -1))
                .map(Long::parseLong)
                .map(Duration::ofNanos)
                .toList());
    }

    private static void memory(Bench bench, Table table, Path bare, Path installed) throws Exception {
        Path loopback = bench.work().resolve("loopback.properties");
        Files.writeString(loopback, "org.fotaide.eclipse.core/interfaces=lo\n");
        Held without = held(bench, bare, List.of());
        Held with = held(bench, installed, List.of("-pluginCustomization", loopback.toString()));
        Held open = held(
                bench, installed, List.of("-pluginCustomization", loopback.toString(), "-perspective", PERSPECTIVE));
        row(table, "installed, not used", with, without);
        row(table, "with the FOTA perspective and its views", open, without);
    }

    private record Held(double resident, double live) {}

    private static Held held(Bench bench, Path folder, List<String> arguments) throws Exception {
        bench.say(folder.getFileName() + " " + String.join(" ", arguments));
        Path workspace = Files.createTempDirectory(bench.work(), "workspace");
        try (StartedWorkbench started = new StartedWorkbench(folder, workspace, arguments)) {
            double resident = started.settledMegabytes();
            return new Held(resident, started.liveMegabytes());
        }
    }

    private static void row(Table table, String what, Held ours, Held bare) {
        table.row(
                "memory, " + what,
                megabytes(ours.resident()),
                megabytes(bare.resident()),
                ratio(ours.resident() / bare.resident()));
        table.row(
                "live objects, " + what,
                megabytes(ours.live()),
                megabytes(bare.live()),
                ratio(ours.live() / bare.live()));
    }

    private static String megabytes(double value) {
        return String.format(Locale.ROOT, "%.0f MB", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
