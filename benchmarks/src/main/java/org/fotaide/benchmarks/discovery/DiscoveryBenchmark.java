// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;

/**
 * The first device, against others who look for it. All of it happens in a network namespace of its own, where nobody else
 * is heard and from which nothing leaves; that needs Linux and root.
 */
public final class DiscoveryBenchmark implements Benchmark {
    private static final List<String> NEEDED =
            List.of("unshare", "ip", "bash", "dbus-daemon", "avahi-daemon", "avahi-browse");

    @Override
    public String name() {
        return "discovery";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        List<String> missing =
                NEEDED.stream().filter(name -> bench.program(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new IOException("needs " + String.join(", ", missing)
                    + "; on Debian: apt-get install avahi-daemon avahi-utils dbus iproute2 util-linux");
        }
        Table table = new Table("who looks", "time to the first device", "× ours");
        Map<String, Sample> times = inOwnNetwork(bench);
        Sample ours = Optional.ofNullable(times.get(Room.OURS)).orElseThrow();
        times.forEach(
                (who, sample) -> table.row(who, sample.shown(), String.format(Locale.ROOT, "%.1f", sample.over(ours))));
        return new Section(
                name(),
                "One simulated device, announced on the loopback interface of a network namespace of its own. From the start of"
                        + " looking, in a process that has looked before (avahi-browse is a new process each time), to the device's"
                        + " name, host, address and port. Medians, with the range.",
                table,
                List.of(
                        "Wanted: ours in less than 100 ms.",
                        "avahi-browse asks a daemon that has heard the device before and answers from memory; ours and JmDNS"
                                + " begin with nothing."));
    }

    private static Map<String, Sample> inOwnNetwork(Bench bench) throws IOException, InterruptedException {
        Path script = bench.work().resolve("room.sh");
        try (InputStream resource = DiscoveryBenchmark.class.getResourceAsStream("room.sh")) {
            Files.write(script, resource.readAllBytes());
        }
        Path result = bench.work().resolve("times");
        Path log = bench.work().resolve("room.log");
        ProcessBuilder room = new ProcessBuilder("unshare", "--net", "--mount", "bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        room.environment().merge("PATH", "/usr/sbin:/sbin", (old, more) -> old + ":" + more);
        room.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        room.environment().put("CLASSES", System.getProperty("java.class.path"));
        room.environment().put("RESULT", result.toString());
        if (room.start().waitFor() != 0) {
            throw new IOException(
                    "the network namespace could not be made or used, which needs root: " + Files.readString(log));
        }
        return Room.read(result);
    }
}
