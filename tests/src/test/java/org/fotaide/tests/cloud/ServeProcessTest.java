// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.cloud.CloudPauses;
import org.fotaide.simulator.cloud.CloudSettings;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.tests.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line's own server, killed while a device fetches the vendor's image from it, and the documents' curl lines. */
@Timeout(120)
class ServeProcessTest {
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v3.0.6t45772(a)";
    private static final String MAC = "5c:cf:7f:00:c0:de";
    private static final Await WAIT = new Await(40);

    @TempDir
    private Path folder;

    private final List<DeviceEvent> events = new CopyOnWriteArrayList<>();
    private Optional<Process> server = Optional.empty();
    private int http;
    private int cloud;

    @AfterEach
    void stop() {
        server.ifPresent(Process::destroyForcibly);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process fota(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.fotaide.cli.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()))
                .start();
    }

    /** Runs a command to its end; its output. */
    private String done(String... words) throws Exception {
        Process process = fota(words);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> output + errors());
        return output;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Starts the server and waits until it answers; what it says first. */
    private String serve() throws Exception {
        Process process =
                fota("serve", "--format", "json", "--listen", "127.0.0.1", "--http", "" + http, "--cloud", "" + cloud);
        server = Optional.of(process);
        return process.inputReader().readLine();
    }

    private static String value(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\\s*\"([^\"]*)\".*", "$1");
    }

    private SimulatedDevice device(String key, Duration sector) throws Exception {
        CloudSettings settings = CloudSettings.at(new Server("127.0.0.1", cloud, Server.Security.PLAIN), key)
                .downloadPort(http)
                .pauses(CloudPauses.REAL.reconnect(Duration.ofMillis(50)).reboot(Duration.ofMillis(20)));
        Personality old = Personality.twoSlots(FlashMap.MAP_2)
                .running(Slot.USER1, new BlankFirmware(Optional.of(OLD)).forSlot(Slot.USER1, FlashMap.MAP_2));
        return SimulatedDevice.start(
                DeviceSettings.of(old)
                        .named("esp8266-00c0de")
                        .initiative(settings)
                        .sectorTime(sector)
                        .pauses(Pauses.REAL.times(0.02))
                        .announceOn(Set.of()),
                events::add);
    }

    /** What the killed server had handed to its system arrives all the same, so that either may come of it. */
    private boolean told(String action) {
        return events.stream()
                .anyMatch(event -> event instanceof DeviceEvent.Reported reported
                        && reported.action().startsWith(action));
    }

    private String curl(String owner, String query) throws Exception {
        Process curl = new ProcessBuilder(
                        "curl",
                        "-s",
                        "--noproxy",
                        "*",
                        "-m",
                        "20",
                        "-X",
                        "GET",
                        "-H",
                        "Content-Type:application/json",
                        "-H",
                        "Authorization: token " + owner,
                        "http://127.0.0.1:" + http + "/v1/device/rpc/?deliver_to_device=true&action=" + query)
                .start();
        String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, curl.waitFor(), output);
        return output;
    }

    @Test
    void a_server_that_is_killed_halfway_finishes_after_its_restart() throws Exception {
        Path user1 = Shared.file("firmware/at_v3.0.6_user1.1024.new.2.bin");
        Path user2 = Shared.file("firmware/at_v3.0.6_user2.1024.new.2.bin");
        http = free();
        cloud = free();
        String owner = value(serve(), "key");
        done("serve", "product", "add", "45772", "--name", "light");
        String key =
                value(done("serve", "key", "add", "--product", "45772", "--device", MAC, "--format", "json"), "key");
        try (SimulatedDevice device = device(key, Duration.ofMillis(5))) {
            WAIT.until("it is connected", () -> events.stream().anyMatch(DeviceEvent.Online.class::isInstance));
            done("serve", "rom", "add", NEW, user1.toString(), user2.toString(), "--force", NEW);
            WAIT.until("it is halfway", () -> events.stream()
                    .anyMatch(event -> event instanceof DeviceEvent.Receiving half && half.bytes() > half.total() / 2));
            server.orElseThrow().destroyForcibly().waitFor();
            WAIT.until("it told nobody how it went", () -> told("device_upgrade_"));
            assertEquals(Optional.of(OLD), device.runningRom());
            events.clear();

            String again = serve();
            assertFalse(again.contains(owner), again);
            WAIT.until("it has it", () -> told("device_upgrade_success"));
            assertEquals(Optional.of(Slot.USER1), device.runningSlot());
            assertTrue(curl(owner, "sys_reboot").contains("\"status\":200"));
            WAIT.until("it runs", () -> device.runningSlot().equals(Optional.of(Slot.USER2)));
            assertEquals(-1, Files.mismatch(user2, read(device)));
        }
        String log = errors();
        assertFalse(log.contains(key) || log.contains(owner), log);
    }

    private Path read(SimulatedDevice device) throws IOException {
        byte[] flash = device.flash().read(FlashMap.MAP_2.slot(Slot.USER2).offset(), 396_900);
        return Files.write(folder.resolve("read.bin"), flash);
    }
}
