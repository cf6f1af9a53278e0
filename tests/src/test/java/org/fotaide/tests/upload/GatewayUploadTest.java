// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.receiver.Via;
import org.fotaide.tests.Fota;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota upload} through a real OpenSSH server to simulated devices behind it. */
@Timeout(120)
class GatewayUploadTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";

    @TempDir
    private Path folder;

    private Path ssh;
    private Path project;
    private Fota fota;

    @BeforeEach
    void prepare() throws IOException {
        ssh = Files.createDirectory(folder.resolve("ssh"));
        project = Files.createDirectory(folder.resolve("project"));
        fota = new Fota(project).with("FOTA_STATE", folder.resolve("state").toString());
    }

    private static SimulatedDevice web(Optional<String> password) throws FotaException {
        DeviceSettings form = form();
        return start(password.map(form::password).orElse(form));
    }

    private static DeviceSettings form() {
        return DeviceSettings.of(Personality.oneSketch(
                        EbootLayout.FOUR_MEGABYTES, new BlankFirmware(Optional.of(OLD)).sketch(FlashSize.MB_4)))
                .via(Via.WEB);
    }

    private static SimulatedDevice espLink() throws FotaException {
        byte[] old = new Firmware(Slot.USER1, OLD, 20_000).image();
        return start(DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, old))
                .via(Via.ESP_LINK));
    }

    private static SimulatedDevice start(DeviceSettings settings) throws FotaException {
        return SimulatedDevice.start(settings.pauses(Pauses.REAL.times(0.4)).announceOn(Set.of()));
    }

    private static String at(SimulatedDevice device) {
        return "127.0.0.1:" + device.address().getPort();
    }

    private Path sketch() throws IOException {
        return Files.write(folder.resolve("sketch.bin"), new BlankFirmware(Optional.of(NEW)).sketch(FlashSize.MB_4));
    }

    private Path user2() throws IOException, FotaException {
        return Files.write(folder.resolve("user2.bin"), new Firmware(Slot.USER2, NEW, 60_000).image());
    }

    private int upload(SshGateway gateway, Path image, String... words) {
        List<String> all =
                new ArrayList<>(List.of("upload", image.toString(), "--interface", "lo", "--format", "json"));
        all.addAll(List.of("--identity", gateway.identity().toString()));
        all.addAll(List.of("--known-hosts", gateway.knownHosts().toString()));
        all.addAll(List.of(words));
        return fota.run(all.toArray(String[]::new));
    }

    private JsonObject answer() {
        return JsonParser.parseString(fota.out()).getAsJsonObject();
    }

    private String code() {
        return answer().getAsJsonObject("problem").get("code").getAsString();
    }

    private String proof() {
        return answer().getAsJsonObject("proof").get("result").getAsString();
    }

    @Test
    void a_form_takes_the_image_and_the_device_is_seen_to_come_back() throws Exception {
        try (SshGateway gateway = SshGateway.start(ssh);
                SimulatedDevice device = web(Optional.empty())) {
            assertEquals(
                    0,
                    upload(gateway, sketch(), "--to", at(device), "--via", "web", "--through", gateway.login()),
                    fota::told);
            assertEquals("came-back", proof(), fota::told);
            assertEquals(Optional.of(NEW), device.runningRom());
            assertTrue(gateway.forwarded(device.address().getPort()) > 2, fota::told);
        }
    }

    @Test
    void an_esp_link_of_the_project_is_reached_as_the_project_says_and_proved() throws Exception {
        try (SshGateway gateway = SshGateway.start(ssh);
                SimulatedDevice device = espLink()) {
            project(device, "via: esp-link, through: \"" + gateway.login() + "\"");
            assertEquals(0, upload(gateway, user2(), "--device", "bench"), fota::told);
            assertEquals("proven", proof(), fota::told);
            assertEquals(Optional.of(Slot.USER2), device.runningSlot());
            assertTrue(gateway.forwarded(device.address().getPort()) > 2, fota::told);
        }
    }

    @Test
    void a_password_goes_through_and_a_device_that_wants_none_any_more_is_noticed() throws Exception {
        fota.with("FOTA_PASSWORD", "secret");
        try (SshGateway gateway = SshGateway.start(ssh)) {
            int port;
            try (SimulatedDevice device = web(Optional.of("secret"))) {
                port = device.address().getPort();
                String[] words = {"--to", at(device), "--via", "web", "--through", gateway.login()};
                assertEquals(0, upload(gateway, sketch(), words), fota::told);
            }
            try (SimulatedDevice device = start(form().port(port))) {
                String[] words = {"--to", at(device), "--via", "web", "--through", gateway.login()};
                assertEquals(1, upload(gateway, sketch(), words), fota::told);
                assertEquals("upload-authentication-weaker", code());
                assertEquals(0, upload(gateway, sketch(), "--to", at(device), "--via", "web"), fota::told);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "id_ed25519, AllowTcpForwarding yes, 1, ssh-host-changed",
        "host_key,   AllowTcpForwarding no,  1, ssh-no-forward",
        "host_key,   PermitOpen 127.0.0.1:1, 1, ssh-no-forward",
    })
    void a_gateway_that_is_another_or_leads_nowhere_sends_nothing(String known, String setting, int exit, String code)
            throws Exception {
        try (SshGateway gateway = SshGateway.start(ssh, setting);
                SimulatedDevice device = web(Optional.empty())) {
            gateway.know(known);
            assertEquals(
                    exit,
                    upload(gateway, sketch(), "--to", at(device), "--via", "web", "--through", gateway.login()),
                    fota::told);
            assertEquals(code, code());
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void a_gateway_that_nobody_knows_is_not_trusted() throws Exception {
        try (SshGateway gateway = SshGateway.start(ssh)) {
            Files.writeString(gateway.knownHosts(), "");
            assertEquals(
                    1,
                    upload(gateway, sketch(), "--to", "127.0.0.1:1", "--via", "web", "--through", gateway.login()),
                    fota::told);
            assertEquals("ssh-host-unknown", code());
        }
    }

    @Test
    void a_device_that_is_down_behind_it_is_told() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (SshGateway gateway = SshGateway.start(ssh)) {
            String device = "127.0.0.1:" + nobody;
            assertEquals(
                    1,
                    upload(gateway, sketch(), "--to", device, "--via", "web", "--through", gateway.login()),
                    fota::told);
            assertEquals("ssh-no-forward", code());
            assertTrue(answer().toString().contains(device), fota::told);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--via=espota, ota@gateway.example,        ssh-gateway-way",
        "--force,      ota@gateway.example,        ssh-gateway-way",
        "--via=web,    ota:secret@gateway.example, ssh-gateway-address",
        "--via=web,    gate way,                   ssh-gateway-address",
    })
    void what_cannot_go_through_is_told_before_anybody_is_called(String word, String gateway, String code)
            throws Exception {
        assertEquals(
                2,
                fota.run(
                        "upload",
                        sketch().toString(),
                        "--to",
                        "192.0.2.1",
                        word,
                        "--through",
                        gateway,
                        "--format",
                        "json"),
                fota::told);
        assertEquals(code, code());
    }

    private void project(SimulatedDevice device, String how) throws IOException {
        Files.writeString(project.resolve("fota.yaml"), """
                product: {name: light, ptype: 45772}
                version: %s
                flash: {size: 1MB, map: 512+512}
                devices:
                  bench: {host: 127.0.0.1, port: %d, %s}
                """.formatted(
                        NEW, device.address().getPort(), how));
    }
}
