// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.vscode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/** VS Code with our extension, in the clock of its extension host. vscode/test/measure.mjs measures; it says what. */
public final class VsCodeBenchmark implements Benchmark {
    private static final int ROUNDS = 8;

    @Override
    public String name() {
        return "vscode";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path room = bench.repository().resolve("vscode");
        Table table = new Table("what", "time");
        Optional<Path> node = bench.program("node");
        if (node.isPresent() && Files.exists(room.resolve("target/test/host/measure.js"))) {
            measured(bench, node.get(), room, table);
        } else {
            table.row("not measured: scripts/vscode builds what it needs", "");
        }
        return new Section(
                name(),
                "VS Code 1.100 (code-server in Chromium) with the extension from its .vsix, which no file has activated yet: from the"
                        + " opening of a fota.yaml to its first diagnostic, with everything between (Java is looked for, the server starts,"
                        + " looks at the workspace and answers); and from an edit to the diagnostic that it makes or mends, as the extension host sees"
                        + " it. " + ROUNDS + " windows, each with an extension host and a server of its own.",
                table,
                List.of(
                        "VS Code waits a moment before it asks for diagnostics after an edit, which is in the second time.",
                        "There is no rival: extensions of this field do not tell what is wrong with a file of theirs."));
    }

    private static void measured(Bench bench, Path node, Path room, Table table) throws Exception {
        Path lines = bench.work().resolve("vscode.jsonl");
        Process process = new ProcessBuilder(node.toString(), "test/measure.mjs", Integer.toString(ROUNDS + 1))
                .directory(room.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(lines.toFile())
                .start();
        if (process.waitFor() != 0) {
            table.row("not measured: test/measure.mjs ended with " + process.exitValue(), "");
            return;
        }
        List<Duration> first = new ArrayList<>();
        List<Duration> edits = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            JsonObject round = JsonParser.parseString(line).getAsJsonObject();
            if (round.get("archive").getAsBoolean()) {
                first.add(milliseconds(round, "first"));
                edits.add(milliseconds(round, "key"));
            } else {
                table.row(
                        "opening to first diagnostic, once after the installation, without a class-data archive",
                        Sample.shown(milliseconds(round, "first")));
            }
        }
        table.row("opening to first diagnostic", new Sample(first).shown());
        table.row("edit to diagnostic, median of 20", new Sample(edits).shown());
    }

    private static Duration milliseconds(JsonObject round, String name) {
        return Duration.ofNanos(Math.round(round.get(name).getAsDouble() * 1e6));
    }
}
