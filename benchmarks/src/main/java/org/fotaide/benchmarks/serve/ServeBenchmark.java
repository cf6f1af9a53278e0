// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/** The update server: pulls of a vendor's image by many devices at once, and its start. */
public final class ServeBenchmark implements Benchmark {
    private static final String IMAGE = "at_v3.0.6_user%d.1024.new.2.bin";
    private static final String ROM = "v3.0.6t45772(a)";
    private static final String PATH = "/pull/45772/user2.bin";
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int PULLS = 10_000;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Table table = new Table("pulls", "nginx", "fota serve", "throughput beside nginx");
        List<String> notes = new ArrayList<>();
        Optional<Path> nginx = bench.program("nginx");
        Optional<Path> ours = bench.commandLine();
        Path firmware = bench.given("FOTA_SHARED")
                .orElse(bench.repository().resolveSibling("shared"))
                .resolve("firmware");
        if (nginx.isEmpty() || ours.isEmpty() || !Files.isDirectory(firmware)) {
            notes.add("Not measured: nginx, the built command line and the vendor's images are needed.");
            return section(table, notes);
        }
        Path image = firmware.resolve(IMAGE.formatted(2));
        fill(bench, ours.get(), firmware);
        try (RunningServer peer = nginx(bench, nginx.get(), image);
                RunningServer server = serve(bench, ours.get())) {
            Map<String, Contest> rows = rows(peer, server, (int) Files.size(image));
            for (Contest row : rows.values()) {
                // before any row counts, so that the first one meets servers as warm as the last one does
                row.warmUp(WARM_UP);
            }
            for (Map.Entry<String, Contest> row : rows.entrySet()) {
                measure(table, row.getKey(), row.getValue());
            }
            notes.add("Wanted: 0.7 of nginx's throughput or more.");
            notes.add(String.format(
                    Locale.ROOT, "Memory after that: %.0f MB, nginx %.0f MB.", server.memory(), peer.memory()));
        }
        notes.add(starts(bench, nginx.get(), ours.get(), image));
        return section(table, notes);
    }

    private Section section(Table table, List<String> notes) {
        return new Section(
                name(),
                PULLS
                        + " pulls of the vendor's AT firmware (396,900 bytes) from `fota serve` and from nginx (sendfile, one worker for each"
                        + " processor), by as many connections at once as are named; kept: a connection fetches again; one each: every pull has"
                        + " a connection of its own, as devices do. The clients share the processors with the server. Medians, with the range; before them, each row is gone through "
                        + WARM_UP
                        + " times that do not count.",
                table,
                notes);
    }

    private static Map<String, Contest> rows(RunningServer peer, RunningServer server, int size) {
        Map<String, Contest> rows = new LinkedHashMap<>();
        for (int connections : new int[] {64, 256}) {
            for (Pulls.Keeping keeping : Pulls.Keeping.values()) {
                Pulls theirs = new Pulls(peer.address(), PATH, size, connections, PULLS, keeping);
                Pulls ours = new Pulls(server.address(), PATH, size, connections, PULLS, keeping);
                rows.put(
                        connections + " connections, " + (keeping == Pulls.Keeping.KEPT ? "kept" : "one each"),
                        new Contest().enterWork("nginx", theirs::run).enterWork("ours", ours::run));
            }
        }
        return rows;
    }

    private static void measure(Table table, String row, Contest contest) throws Exception {
        Map<String, Sample> samples = contest.run(ROUNDS);
        table.row(
                row,
                samples.get("nginx").shown(),
                samples.get("ours").shown(),
                String.format(Locale.ROOT, "%.2f", samples.get("nginx").over(samples.get("ours"))));
    }

    private static void fill(Bench bench, Path ours, Path firmware) throws Exception {
        String data = bench.work().resolve("data").toString();
        String fota = ours.toString();
        bench.run(
                bench.work(),
                List.of(fota, "serve", "product", "add", "45772", "--name", "at", "--open", "--data", data));
        bench.run(
                bench.work(),
                List.of(
                        fota,
                        "serve",
                        "rom",
                        "add",
                        ROM,
                        firmware.resolve(IMAGE.formatted(1)).toString(),
                        firmware.resolve(IMAGE.formatted(2)).toString(),
                        "--force",
                        ROM,
                        "--data",
                        data));
    }

    private static RunningServer serve(Bench bench, Path ours) throws Exception {
        int port = RunningServer.freePort();
        return RunningServer.start(
                List.of(
                        ours.toString(),
                        "serve",
                        "--listen",
                        "127.0.0.1",
                        "--http",
                        Integer.toString(port),
                        "--data",
                        bench.work().resolve("data").toString()),
                port,
                PATH,
                bench.work().resolve("serve.log"));
    }

    private static RunningServer nginx(Bench bench, Path nginx, Path image) throws Exception {
        Path folder = bench.work().resolve("nginx");
        Path served = folder.resolve("site" + PATH);
        if (!Files.exists(served)) {
            Files.createDirectories(served.getParent());
            Files.copy(image, served);
        }
        int port = RunningServer.freePort();
        Path config = config(folder, port);
        return RunningServer.start(
                List.of(nginx.toString(), "-p", folder.toString(), "-c", config.toString()),
                port,
                PATH,
                folder.resolve("nginx.log"));
    }

    private static Path config(Path folder, int port) throws IOException {
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 2048; }
                http {
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 100000;
                    access_log %1$s/access.log;
                    default_type application/octet-stream;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server { listen 127.0.0.1:%2$d backlog=1024; root %1$s/site; }
                }
                """.formatted(folder, port));
    }

    private static String starts(Bench bench, Path nginx, Path ours, Path image) throws Exception {
        Map<String, Sample> samples = new Contest()
                .enter("nginx", () -> {
                    try (RunningServer peer = nginx(bench, nginx, image)) {
                        return peer.start();
                    }
                })
                .enter("ours", () -> {
                    try (RunningServer server = serve(bench, ours)) {
                        return server.start();
                    }
                })
                .warmUp(1)
                .run(ROUNDS);
        return "From the start to the first answer: " + samples.get("ours").shown() + ", nginx "
                + samples.get("nginx").shown() + ".";
    }
}
