// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Fleet;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.client.Identity;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.cloud.CloudPauses;
import org.fotaide.simulator.cloud.CloudSettings;
import org.fotaide.simulator.cloud.OwnerApp;

/** The vendor's cloud: many devices that keep a connection, and a deploy to many. */
public final class CloudBenchmark implements Benchmark {
    private static final int CONNECTED = 5_000;
    private static final int PINGS = 7;
    private static final int DEPLOYED = 1_000;
    private static final long PATIENCE_MINUTES = 5;
    private static final FlashMap MAP = FlashMap.MAP_2;
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";

    @Override
    public String name() {
        return "cloud";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Table table = new Table("what", "devices", "measured");
        List<String> notes = new ArrayList<>();
        Optional<Path> ours = bench.commandLine();
        if (ours.isEmpty()) {
            notes.add("Not measured: the command line is not built.");
        } else {
            connected(bench, ours.get(), table);
            deployed(bench, ours.get(), table);
        }
        return new Section(
                name(),
                "The connections of devices with the vendor's cloud client to `fota serve`, a process of its own: how much memory each takes, how"
                        + " soon all are answered, and how long a deploy takes until every simulated device runs it (told, fetched, checked, reported,"
                        + " accepted by its owner, restarted). There is no peer: the vendor's cloud is not to be had.",
                table,
                notes);
    }

    private static void connected(Bench bench, Path ours, Table table) throws Exception {
        try (Cloud cloud = Cloud.start(bench, ours, "many")) {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < CONNECTED; i++) {
                keys.add(cloud.owner.deviceKey(String.format(Locale.ROOT, "18:fe:34:00:%02x:%02x", i >> 8, i & 0xFF)));
            }
            double before = cloud.server.memory();
            long begin = System.nanoTime();
            try (Crowd crowd = new Crowd(cloud.address, keys)) {
                crowd.identify();
                Duration connect = Duration.ofNanos(System.nanoTime() - begin);
                List<Duration> pings = new ArrayList<>();
                for (int i = 0; i < PINGS; i++) {
                    pings.add(crowd.ping());
                }
                String count = Integer.toString(CONNECTED);
                table.row("connected and known", count, Sample.shown(connect));
                table.row("a ping of all, until all are answered", count, new Sample(pings).shown());
                double after = cloud.server.memory();
                table.row(
                        "memory of the server",
                        count,
                        String.format(
                                Locale.ROOT,
                                "%.0f MB before, %.0f MB then: %.1f KB a device",
                                before,
                                after,
                                (after - before) * 1024 / CONNECTED));
            }
        }
    }

    private static void deployed(Bench bench, Path ours, Table table) throws Exception {
        try (Cloud cloud = Cloud.start(bench, ours, "deploy");
                Fleet fleet = new Fleet()) {
            OwnerApp owner = new OwnerApp(cloud.web(), cloud.owner.key());
            List<SimulatedDevice> devices = new ArrayList<>();
            for (int i = 0; i < DEPLOYED; i++) {
                String name = String.format(Locale.ROOT, "esp8266-%06x", i);
                String id = Identity.of(name).station().toLowerCase(Locale.ROOT);
                SimulatedDevice device = fleet.start(cloud.device(name, cloud.owner.deviceKey(id)));
                device.addListener(owner.of(id).accepting(answer -> {}));
                devices.add(device);
            }
            cloud.publish(bench, ours);
            long begin = System.nanoTime();
            cloud.owner.makeCurrent(NEW);
            long end = begin + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
            while (updated(devices) < DEPLOYED && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            table.row(
                    "deployed: all run the new ROM",
                    Integer.toString(DEPLOYED),
                    Sample.shown(Duration.ofNanos(System.nanoTime() - begin)) + ", " + (DEPLOYED - updated(devices))
                            + " lost");
        }
    }

    private static long updated(List<SimulatedDevice> devices) {
        return devices.stream()
                .filter(device -> device.runningRom().equals(Optional.of(NEW)))
                .count();
    }

    /** A server with a port for devices. */
    private record Cloud(RunningServer server, InetSocketAddress address, CloudOwner owner, Path data, Path work)
            implements AutoCloseable {
        static Cloud start(Bench bench, Path ours, String name) throws Exception {
            Path work = Files.createDirectory(bench.work().resolve(name));
            Path data = work.resolve("data");
            bench.run(
                    work,
                    List.of(
                            ours.toString(),
                            "serve",
                            "product",
                            "add",
                            "45772",
                            "--name",
                            "light",
                            "--data",
                            data.toString()));
            int web = RunningServer.freePort();
            int port = RunningServer.freePort();
            Path log = work.resolve("serve.log");
            RunningServer server = RunningServer.start(
                    List.of(
                            ours.toString(),
                            "serve",
                            "--listen",
                            "127.0.0.1",
                            "--http",
                            Integer.toString(web),
                            "--cloud",
                            Integer.toString(port),
                            "--data",
                            data.toString()),
                    web,
                    "/health",
                    log);
            return new Cloud(
                    server,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    new CloudOwner(server.address(), key(log)),
                    data,
                    work);
        }

        private static String key(Path log) throws IOException {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("Owner's key"))
                    .map(line -> line.substring(line.indexOf(": ") + 2).strip())
                    .findFirst()
                    .orElseThrow(() -> new IOException("the server shows no key in " + log));
        }

        Server web() {
            return new Server("127.0.0.1", server.address().getPort(), Server.Security.PLAIN);
        }

        DeviceSettings device(String name, String key) throws Exception {
            CloudSettings cloud = CloudSettings.at(
                            new Server("127.0.0.1", address.getPort(), Server.Security.PLAIN), key)
                    .token("activation")
                    .downloadPort(server.address().getPort())
                    .pauses(CloudPauses.REAL);
            return DeviceSettings.of(Personality.twoSlots(MAP)
                            .running(Slot.USER1, new BlankFirmware(Optional.of(OLD)).forSlot(Slot.USER1, MAP)))
                    .named(name)
                    .initiative(cloud)
                    .announceOn(Set.of());
        }

        void publish(Bench bench, Path ours) throws Exception {
            List<String> command =
                    new ArrayList<>(List.of(ours.toString(), "serve", "rom", "add", NEW, "--not-current"));
            for (Slot slot : Slot.values()) {
                Path image = work.resolve(slot.word() + ".bin");
                command.add(Files.write(image, new BlankFirmware(Optional.of(NEW)).forSlot(slot, MAP))
                        .toString());
            }
            command.addAll(List.of("--data", data.toString()));
            bench.run(work, command);
        }

        @Override
        public void close() throws InterruptedException {
            server.close();
        }
    }
}
