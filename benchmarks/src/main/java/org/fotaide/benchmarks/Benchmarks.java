// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.benchmarks.build.BuildBenchmark;
import org.fotaide.benchmarks.check.CheckBenchmark;
import org.fotaide.benchmarks.discovery.DiscoveryBenchmark;
import org.fotaide.benchmarks.edit.EditBenchmark;
import org.fotaide.benchmarks.lsp.LanguageServerBenchmark;
import org.fotaide.benchmarks.lsp.PeersBenchmark;
import org.fotaide.benchmarks.lsp.ScanBenchmark;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.ResultsFile;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.rules.RulesBenchmark;
import org.fotaide.benchmarks.serve.CloudBenchmark;
import org.fotaide.benchmarks.serve.ServeBenchmark;
import org.fotaide.benchmarks.upload.UploadBenchmark;
import org.fotaide.benchmarks.vscode.VsCodeBenchmark;
import org.fotaide.benchmarks.workbench.WorkbenchBenchmark;

/** Runs the benchmarks that are named, or all of them, prints what they find and keeps it in RESULTS.md. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new UploadBenchmark(),
            new BuildBenchmark(),
            new DiscoveryBenchmark(),
            new CheckBenchmark(),
            new EditBenchmark(),
            new RulesBenchmark(),
            new LanguageServerBenchmark(),
            new PeersBenchmark(),
            new ScanBenchmark(),
            new ServeBenchmark(),
            new CloudBenchmark(),
            new WorkbenchBenchmark(),
            new VsCodeBenchmark());

    private Benchmarks() {}

    /**
     * Starts them.
     *
     * @param arguments the checkout, then names of benchmarks
     */
    public static void main(String[] arguments) throws Exception {
        Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> names = List.of(arguments).subList(1, arguments.length);
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("bench: no benchmark is called that. There are: " + String.join(" ", known));
            System.exit(2);
        }
        ResultsFile results = new ResultsFile(repository.resolve("benchmarks/RESULTS.md"));
        for (Benchmark benchmark : ALL) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                try (Bench bench = Bench.of(repository)) {
                    bench.say(benchmark.name() + " …");
                    Section section = benchmark.run(bench);
                    System.out.println(section.markdown());
                    results.keep(section);
                }
            }
        }
        System.exit(0);
    }
}
