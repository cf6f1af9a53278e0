// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.EventLog;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.client.RawServer;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device with IoT_Demo and a cloud that is played by hand. */
@Timeout(60)
class CloudClientTest {
    private static final String OLD = "v1.0.0t23701(a)";
    private static final String NEW = "v1.0.1t23701(a)";
    private static final String META = "\"meta\": {\"Authorization\": \"token KEY\"}";
    private static final String IDENTIFY =
            "{\"nonce\": N, \"path\": \"/v1/device/identify\", \"method\": \"GET\"," + META + "}";
    private static final byte[] IMAGE = TestImages.slot(Slot.USER2, NEW, 60_000);

    private final EventLog log = new EventLog();
    private final CloudPauses pauses = CloudPauses.REAL
            .ping(Duration.ofMinutes(1))
            .reconnect(Duration.ofMillis(10))
            .reboot(Duration.ofMillis(20));
    private TestCloud cloud;
    private byte[] served = IMAGE;
    private RawServer web;

    @BeforeEach
    void open() throws Exception {
        cloud = new TestCloud(ServerSocketFactory.getDefault());
        web = new RawServer(request -> {
            byte[] head = ("HTTP/1.1 200 OK\r\nContent-Length: " + IMAGE.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            return request.startsWith("HEAD") ? List.of(head) : List.of(head, served);
        });
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
        web.close();
    }

    private CloudSettings settings(Server.Security security) {
        return CloudSettings.at(new Server("127.0.0.1", cloud.port(), security), "KEY")
                .downloadPort(web.port())
                .pauses(pauses);
    }

    private SimulatedDevice start(CloudSettings settings) throws Exception {
        DeviceSettings device = DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2)
                        .running(Slot.USER1, TestImages.slot(Slot.USER1, OLD, 50_000)))
                .named("esp8266-00c0de")
                .initiative(settings)
                .pauses(Pauses.REAL.times(0.05))
                .announceOn(Set.of());
        return SimulatedDevice.start(device, log);
    }

    private static String upgrade(String version) {
        return "{\"body\": {}, \"nonce\": 855881582, \"get\": {\"action\": \"sys_upgrade\", \"version\": \"" + version
                + "\", \"deliver_to_device\": \"true\"}, \"token\": \"O\", \"path\": \"/v1/device/rpc/\"}\n";
    }

    private static String message(String action, String fetched) {
        return "{\"path\": \"/v1/messages/\", \"method\": \"POST\", " + META + ",\"get\":{\"action\":\"" + action
                + "\"},\"body\":{\"pre_rom_version\":\"" + OLD + "\",\"rom_version\":\"" + fetched + "\"}}";
    }

    @Test
    void activates_and_then_says_who_it_is() throws Exception {
        try (SimulatedDevice device = start(settings(Server.Security.PLAIN).token("TOKEN"));
                TestCloud.Guest guest = cloud.accept()) {
            String activation = guest.hearAll();
            String nonce = activation.replaceAll(".*\"nonce\": (\\d+).*", "$1");
            assertEquals(
                    "{\"nonce\": " + nonce + ",\"path\": \"/v1/device/activate/\", \"method\": \"POST\", \"body\": "
                            + "{\"encrypt_method\": \"PLAIN\", \"token\": \"TOKEN\", \"bssid\": \"5c:cf:7f:00:c0:de\","
                            + "\"rom_version\":\"" + OLD + "\"}, " + META + "}",
                    activation);
            guest.say("{\"activate_status\": 1, \"nonce\": " + nonce + "}");
            assertEquals(IDENTIFY, guest.hear());
            guest.say("{\"device\": {}}\n");
            assertEquals(
                    "{\"nonce\": N, \"path\": \"/v1/device/timers/\", \"method\": \"GET\"," + META + "}", guest.hear());
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void upgrades_tells_of_it_and_restarts_when_told() throws Exception {
        try (SimulatedDevice device = start(settings(Server.Security.PLAIN));
                TestCloud.Guest guest = cloud.accept()) {
            assertEquals(IDENTIFY, guest.hear());
            guest.say(upgrade(NEW));
            assertEquals("{\"status\": 200, \"nonce\": 855881582, \"deliver_to_device\": true}", guest.hearAll());
            assertEquals(message("device_upgrade_success", NEW), guest.hear());
            assertEquals(Optional.of(OLD), device.runningRom());
            guest.say("{\"get\": {\"action\": \"sys_reboot\"}}\n");
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(NEW), device.runningRom());
            assertEquals(Optional.of(Slot.USER2), device.runningSlot());
        }
        String get = web.requests().get(1);
        assertTrue(
                get.startsWith("GET /v1/device/rom/?action=download_rom&version=" + NEW
                        + "&filename=user2.bin HTTP/1.0\r\nHost: 127.0.0.1:" + web.port() + "\r\n"),
                get);
        assertTrue(get.contains("\r\nAuthorization: token KEY\r\n"), get);
    }

    @ParameterizedTest
    @CsvSource({"user1", "half", "flipped", "gone"})
    void tells_of_a_failure_and_keeps_what_it_runs(String what) throws Exception {
        served = served(what);
        try (SimulatedDevice device = start(settings(Server.Security.PLAIN));
                TestCloud.Guest guest = cloud.accept()) {
            guest.hear();
            if (what.equals("gone")) {
                web.close();
            }
            guest.say(upgrade(NEW));
            guest.hear();
            assertEquals(message("device_upgrade_failed", NEW), guest.hear());
            guest.say("{\"get\": {\"action\": \"sys_reboot\"}}\n");
            served = IMAGE;
            assertEquals(Optional.of(OLD), device.runningRom());
            assertEquals(Optional.of(Slot.USER1), device.runningSlot());
        }
    }

    private static byte[] served(String what) {
        return switch (what) {
            case "user1" -> TestImages.slot(Slot.USER1, NEW, 60_000);
            case "half" -> Arrays.copyOf(IMAGE, 30_000);
            default -> {
                byte[] image = IMAGE.clone();
                image[40_000] ^= 1;
                yield image;
            }
        };
    }

    @Test
    void takes_fifteen_characters_of_a_name() throws Exception {
        try (SimulatedDevice device = start(settings(Server.Security.PLAIN));
                TestCloud.Guest guest = cloud.accept()) {
            guest.hear();
            guest.say(upgrade("v1.0.10t23701(a)"));
            guest.hear();
            assertEquals(message("device_upgrade_success", "v1.0.10t23701(a"), guest.hear());
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void connects_again_when_the_cloud_is_gone_or_silent() throws Exception {
        CloudSettings hurried = settings(Server.Security.PLAIN).pauses(pauses.ping(Duration.ofMillis(50)));
        try (SimulatedDevice device = start(hurried)) {
            try (TestCloud.Guest first = cloud.accept()) {
                first.hear();
            }
            try (TestCloud.Guest second = cloud.accept()) {
                assertEquals(IDENTIFY, second.hear());
                String ping = "{\"path\": \"/v1/ping/\", \"method\": \"POST\"," + META + "}";
                assertEquals(ping, second.hear());
                second.say("{\"message\": \"ping success\"}\n");
                assertEquals(ping, second.hear());
                try (TestCloud.Guest third = cloud.accept()) {
                    assertEquals(IDENTIFY, third.hear());
                }
            }
            assertEquals(
                    "the last ping was not answered",
                    log.all().stream()
                            .filter(DeviceEvent.Offline.class::isInstance)
                            .map(event -> ((DeviceEvent.Offline) event).reason())
                            .skip(1)
                            .findFirst()
                            .orElse(""));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void waits_for_a_cloud_that_is_not_there_yet() throws Exception {
        int port = cloud.port();
        CloudSettings settings = settings(Server.Security.PLAIN);
        cloud.close();
        try (SimulatedDevice device = start(settings)) {
            log.await(DeviceEvent.Offline.class);
            try (ServerSocket late = new ServerSocket(port)) {
                late.setSoTimeout(10_000);
                late.accept().close();
            }
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void talks_by_tls(@TempDir Path folder) throws Exception {
        cloud.close();
        cloud = new TestCloud(tls(folder).getServerSocketFactory());
        try (SimulatedDevice device = start(settings(Server.Security.TLS));
                TestCloud.Guest guest = cloud.accept()) {
            assertEquals(IDENTIFY, guest.hear());
            guest.say("{\"device\": {}}\n");
            assertTrue(guest.hear().contains("timers"));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    private static SSLContext tls(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        char[] word = "changeit".toCharArray();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertEquals(0, process.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, word);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, word);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
