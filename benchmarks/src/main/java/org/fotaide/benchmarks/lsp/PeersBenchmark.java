// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/** The language server beside those that editors use for the same files: one client, the same documents and edits. */
public final class PeersBenchmark implements Benchmark {
    private static final int HEADER_LINES = 5_000;
    private static final int RELEASES = 40;

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Table table = new Table(
                "file",
                "server",
                "spawn to `initialize`",
                "× ours",
                "spawn to diagnostics",
                "× ours",
                "edit, median",
                "× ours",
                "edit, p99",
                "memory, peak",
                "× ours");
        RivalServer ours = new RivalServer(
                "fota lsp", List.of(bench.repository().resolve("fota").toString(), "lsp"));
        List<String> notes = new ArrayList<>();
        Path manifests = Files.createDirectories(bench.work().resolve("manifest"));
        Path headers = Files.createDirectories(bench.work().resolve("header"));
        rows(table, ours, yamlServer(bench), manifest(manifests), notes);
        rows(table, ours, clangd(bench), header(headers), notes);
        notes.add(
                "Wanted: start and memory at most those of yaml-language-server, edits below 10 ms at p99 and at least 5"
                        + " times as fast as its own.");
        notes.add("yaml-language-server waits 200 ms for more edits before it looks, clangd up to 500 ms.");
        return new Section(
                name(),
                "Spawn to the reply to `initialize` and to the first diagnostics: medians of " + FileContest.STARTS
                        + " starts, with the range. Edit to the diagnostics of that very version: " + FileContest.EDITS
                        + " edits that bring a fault or mend it, one after the other, behind " + FileContest.WARM_UP
                        + " that do not count. Memory: the most that was resident by the end of them, with all children. "
                        + RELEASES
                        + " releases in fota.yaml; yaml-language-server has our JSON schema and no other. The"
                        + " header has " + HEADER_LINES + " lines.",
                table,
                notes);
    }

    private static void rows(
            Table table, RivalServer ours, Optional<RivalServer> peer, EditedText document, List<String> notes)
            throws Exception {
        List<RivalServer> rivals = new ArrayList<>(List.of(ours));
        peer.ifPresentOrElse(
                rivals::add, () -> notes.add("The peer for " + document.file().getFileName() + " is not installed."));
        new FileContest(document, rivals).into(table);
    }

    /** Where scripts/bench puts it. */
    private static Optional<RivalServer> yamlServer(Bench bench) {
        Path program = bench.repository().resolve("benchmarks/target/peers/node_modules/.bin/yaml-language-server");
        if (!Files.exists(program)) {
            return Optional.empty();
        }
        JsonObject schemas = new JsonObject();
        schemas.addProperty(
                bench.repository().resolve("docs/fota.schema.json").toUri().toString(), "fota.yaml");
        JsonObject store = new JsonObject();
        store.addProperty("enable", false);
        JsonObject yaml = new JsonObject();
        yaml.add("schemas", schemas);
        yaml.add("schemaStore", store);
        JsonObject settings = new JsonObject();
        settings.add("yaml", yaml);
        return Optional.of(new RivalServer("yaml-language-server", List.of(program.toString(), "--stdio"), settings));
    }

    private static Optional<RivalServer> clangd(Bench bench) {
        return bench.program("clangd").map(program -> new RivalServer("clangd", List.of(program.toString())));
    }

    private static EditedText manifest(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("""
                product:
                  name: light
                  ptype: 45772
                version: v2.0.0t45772(a)
                flash:
                  size: 1MB
                  map: 512+512
                  boot: "1.7"
                  regions:
                    - {name: master_device_key, offset: 0x7E000, size: 4KB}
                build:
                  system: make
                  directory: .
                devices:
                  bench: {via: espota, host: esp8266-00c0de.local}
                releases:
                """);
        for (int release = 0; release < RELEASES; release++) {
            text.append("  - v1.").append(release).append(".0t45772(a)\n");
        }
        return stored(folder.resolve("fota.yaml"), "yaml", text.toString(), "  map: 512+512", "  map: 512+51");
    }

    private static EditedText header(Path folder) throws IOException {
        return stored(
                folder.resolve("device.h"),
                "c",
                new HeaderWriter(HEADER_LINES).text(1),
                HeaderWriter.VERSION,
                HeaderWriter.FAULTY);
    }

    private static EditedText stored(Path file, String language, String text, String line, String faulty)
            throws IOException {
        Files.writeString(file, text);
        return new EditedText(file, language, text, line, faulty);
    }
}
