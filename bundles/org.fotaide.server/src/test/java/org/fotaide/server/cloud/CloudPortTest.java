// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.link.DeviceLink;
import org.fotaide.server.link.DeviceOrder;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The port for devices, byte for byte and with bad input. */
@Timeout(60)
class CloudPortTest {
    private static final ProductType PTYPE = new ProductType(45772);
    private static final String MAC = "5c:cf:7f:00:c0:de";

    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";

    @TempDir
    private Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> comings = new LinkedBlockingQueue<>();
    private UpdateServer server;
    private String key;

    @BeforeEach
    void start() throws Exception {
        CloudLimits hurried = CloudLimits.USUAL
                .gap(Duration.ofMillis(1))
                .hello(Duration.ofMillis(300))
                .answer(Duration.ofMillis(300))
                .restart(Duration.ofMillis(300));
        server = UpdateServer.start(
                ServerOptions.of(folder)
                        .listening("127.0.0.1", List.of(0), List.of())
                        .connecting(new CloudOptions(List.of(0), List.of(), hurried)),
                log::addAll);
        server.links().onChange(comings::add);
        server.store().write(tables -> {
            tables.products().add(Product.of(PTYPE, "light", Optional.empty(), Access.KEY));
            return true;
        });
        key = server.store()
                .write(new NewKey(KeyKind.DEVICE, "", Optional.of(PTYPE), Optional.of(MAC))::make)
                .secret()
                .text();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawDevice connect() throws Exception {
        return new RawDevice(server.cloud().orElseThrow().plain().get(0));
    }

    private String meta(String word) {
        return "\"meta\": {\"Authorization\": \"token " + word + "\"}}\n";
    }

    private RawDevice identified() throws Exception {
        RawDevice device = connect();
        device.say("{\"nonce\": 7, \"path\": \"/v1/device/identify\", \"method\": \"GET\"," + meta(key));
        assertEquals("{\"status\": 200, \"nonce\": 7, \"device\": {\"id\": \"" + MAC + "\"}}", device.hear());
        assertEquals(MAC, comings.poll(10, TimeUnit.SECONDS));
        return device;
    }

    private void awaitWrittenDown() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (server.store().read(tables -> tables.devices().find(MAC)).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private DeviceLink link() {
        return server.links().find(MAC).orElseThrow();
    }

    private static DeviceOrder upgrade(String rom) throws FotaException {
        return new DeviceOrder.Upgrade(new LegalName(rom).read());
    }

    @Test
    void answers_to_the_blank() throws Exception {
        try (RawDevice device = connect()) {
            device.say("{\"nonce\": 12,\"path\": \"/v1/device/activate/\", \"method\": \"POST\", \"body\": "
                    + "{\"encrypt_method\": \"PLAIN\", \"token\": \"T\", \"bssid\": \"5c:cf:7f:00:c0:de\","
                    + "\"rom_version\":\"v1.0.1t45772(a)\"}, " + meta(key));
            assertEquals("{\"status\": 200, \"nonce\": 12, \"activate_status\": 1}", device.hear());
            device.say("{\"nonce\": 13, \"path\": \"/v1/device/timers/\", \"method\": \"GET\"," + meta(key));
            assertEquals("{\"status\": 200, \"nonce\": 13, \"timers\": []}", device.hear());
            device.say("{\"path\": \"/v1/ping/\", \"method\": \"POST\"," + meta(key));
            assertEquals("{\"status\": 200, \"message\": \"ping success\"}", device.hear());
            device.say(
                    "{\"path\": \"/v1/messages/\", \"method\": \"POST\", \"get\":{\"action\":\"hello\"}," + meta(key));
            assertEquals("{\"status\": 200, \"message\": \"send message success\"}", device.hear());
            device.say("\n\r\n{\"nonce\": 14, \"path\": \"/v1/else\"," + meta(key));
            assertEquals("{\"status\": 404, \"nonce\": 14, \"message\": \"server-path\"}", device.hear());
        }
    }

    @Test
    void orders_as_the_documents_print_it_but_for_the_owners_key() throws Exception {
        try (RawDevice device = identified()) {
            CompletableFuture<Void> answer = link().send(upgrade("v1.0.1t45772(a)"));
            String order = device.hear();
            String nonce = order.replaceAll(".*\"nonce\": (\\d+).*", "$1");
            assertEquals(
                    "{\"body\": {}, \"nonce\": " + nonce + ", \"get\": {\"action\": \"sys_upgrade\", \"version\": "
                            + "\"v1.0.1t45772(a)\", \"deliver_to_device\": \"true\"}, \"path\": \"/v1/device/rpc/\", "
                            + "\"post\": {}, \"method\": \"GET\", \"deliver_to_device\": true}",
                    order);
            device.say("{\"status\": 200, \"nonce\": " + nonce + ", \"deliver_to_device\": true}\n");
            answer.get(10, TimeUnit.SECONDS);
            link().send(new DeviceOrder.Restart()).get(10, TimeUnit.SECONDS);
            assertTrue(device.hear().contains("\"get\": {\"action\": \"sys_reboot\", "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuses", "is silent", "goes", "has a short name"})
    void an_order_that_is_not_taken_fails_with_a_reason(String why) throws Exception {
        try (RawDevice device = identified()) {
            DeviceLink link = link();
            CompletableFuture<Void> answer =
                    link.send(upgrade(why.equals("has a short name") ? "v1.0.1t4577(a)" : "v1.0.1t45772(a)"));
            if (why.equals("refuses")) {
                String nonce = device.hear().replaceAll(".*\"nonce\": (\\d+).*", "$1");
                device.say("{\"status\": 500, \"nonce\": " + nonce + "}\n");
            } else if (why.equals("goes")) {
                device.close();
            }
            ExecutionException failed = assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
            FotaException problem = (FotaException) failed.getCause();
            assertEquals("server-device-refused", problem.problem().code());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "\u0016\u0003\u0001\u0002\u0000\n",
                "[]\n",
                "{\"path\": \"/v1/ping/\"}\n",
                "{\"path\": \"/v1/ping/\", \"meta\": []}\n",
                "{\"path\": \"/v1/ping/\", \"meta\": {\"Authorization\": \"token WRONG\"}}\n",
                "{\"path\": 7, \"nonce\": {}, \"meta\": {\"Authorization\": 8}}\n",
                "{\"path\": \"/v1/ping",
                ""
            })
    void whoever_is_no_device_is_sent_away(String words) throws Exception {
        try (RawDevice device = connect()) {
            device.say(words);
            String heard = device.hear();
            if (!heard.isEmpty()) {
                assertTrue(heard.contains("\"status\": 401"), heard);
                assertEquals("", device.hear());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 5_000_000})
    void a_message_without_an_end_is_not_kept(int length) throws Exception {
        try (RawDevice device = connect()) {
            String part = "[".repeat(1_000);
            assertEquals("", said(device, part, length / part.length()));
        }
        awaitLog("longer than 4096 bytes");
    }

    /** Its lines are written by a thread of their own. */
    private void awaitLog(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (log.stream().noneMatch(line -> line.contains(words)) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertTrue(log.stream().anyMatch(line -> line.contains(words)), log.toString());
    }

    private static String said(RawDevice device, String part, int times) throws Exception {
        try {
            for (int i = 0; i < times; i++) {
                device.say(part);
            }
        } catch (java.io.IOException sentAway) {
            return "";
        }
        return device.hear();
    }

    @Test
    void nested_json_of_full_length_does_no_harm() throws Exception {
        try (RawDevice device = connect()) {
            device.say("{\"path\":" + "[".repeat(4_000) + "\n");
            assertEquals("", device.hear());
        }
        identified().close();
    }

    @Test
    void an_owners_key_is_no_devices_key() throws Exception {
        String owner = server.store().write(NewKey.owner("o")::make).secret().text();
        try (RawDevice device = connect()) {
            device.say("{\"nonce\": 7, \"path\": \"/v1/device/identify\"," + meta(owner));
            assertEquals("{\"status\": 403, \"nonce\": 7, \"message\": \"server-key-other\"}", device.hear());
            assertEquals("", device.hear());
        }
        assertTrue(log.stream().noneMatch(line -> line.contains(owner)), log.toString());
    }

    /** A device that was in a state when its connection ended. */
    private void gone(DeviceState state) throws Exception {
        try (RawDevice first = identified()) {
            awaitWrittenDown();
            server.store().write(tables -> tables.devices()
                    .report(new DeviceReport(MAC, PTYPE, Optional.of(OLD), state, NEW, "")));
        }
        assertEquals(MAC, comings.poll(10, TimeUnit.SECONDS));
    }

    private Device known() throws FotaException {
        return server.store().read(tables -> tables.devices().get(MAC));
    }

    private void awaitState(DeviceState state) throws FotaException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (known().state() != state && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertEquals(state, known().state());
    }

    @Test
    void an_order_to_restart_that_was_lost_is_repeated() throws Exception {
        gone(DeviceState.RESTARTING);
        try (RawDevice second = identified()) {
            assertTrue(second.hear().contains("\"action\": \"sys_reboot\""));
            awaitState(DeviceState.UNPROVEN);
            assertEquals(OLD, known().rom());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "v1.0.2t45772(a), IDLE, ''",
        "v1.0.2t45772(O), IDLE, ''",
        "v1.0.1t45772(a), FAILED, 'it runs v1.0.1t45772(a): v1.0.2t45772(a) did not start, or it did not restart into it'"
    })
    void a_device_that_restarted_is_asked_what_it_runs(String runs, DeviceState state, String detail) throws Exception {
        gone(DeviceState.UNPROVEN);
        try (RawDevice device = identified()) {
            String question = device.hear();
            assertTrue(question.contains("\"version\": \"v0.0.0t00000(n)\""), question);
            device.say("{\"path\": \"/v1/messages/\", \"get\":{\"action\":\"device_upgrade_failed\"},\"body\":{"
                    + "\"pre_rom_version\":\"" + runs + "\",\"rom_version\":\"v0.0.0t00000(n)\"}," + meta(key));
            awaitState(state);
            assertEquals(runs, known().rom());
            assertEquals(detail, known().detail());
        }
    }

    @Test
    void a_device_whose_image_states_no_ROM_stays_unproven() throws Exception {
        gone(DeviceState.UNPROVEN);
        try (RawDevice device = identified()) {
            device.hear();
            device.say("{\"path\": \"/v1/messages/\", \"get\":{\"action\":\"device_upgrade_failed\"},\"body\":{"
                    + "\"pre_rom_version\":\"\",\"rom_version\":\"v0.0.0t00000(n)\"}," + meta(key));
            device.hear();
            awaitWrittenDown();
            assertEquals(DeviceState.UNPROVEN, known().state());
            assertEquals(OLD, known().rom());
        }
    }

    @Test
    void a_device_that_says_what_it_runs_as_it_comes_is_not_asked() throws Exception {
        gone(DeviceState.RESTARTING);
        try (RawDevice device = connect()) {
            device.say("{\"nonce\": 12,\"path\": \"/v1/device/activate/\", \"method\": \"POST\", \"body\": "
                    + "{\"rom_version\":\"" + OLD + "\"}, " + meta(key));
            device.hear();
            awaitState(DeviceState.FAILED);
        }
    }

    @Test
    void a_device_that_does_not_restart_has_failed() throws Exception {
        try (RawDevice device = identified()) {
            awaitWrittenDown();
            server.store().write(tables -> tables.devices()
                    .report(new DeviceReport(MAC, PTYPE, Optional.of(OLD), DeviceState.RESTARTING, NEW, "")));
            link().send(new DeviceOrder.Restart()).get(10, TimeUnit.SECONDS);
            assertTrue(device.hear().contains("sys_reboot"));
            awaitState(DeviceState.FAILED);
            assertTrue(known().detail().contains("did not"), known().detail());
        }
    }

    @Test
    void an_order_to_restart_that_came_too_early_is_given_again() throws Exception {
        try (RawDevice device = identified()) {
            awaitWrittenDown();
            CompletableFuture<Void> told = link().send(upgrade(NEW));
            String nonce = device.hear().replaceAll(".*\"nonce\": (\\d+).*", "$1");
            device.say("{\"status\": 200, \"nonce\": " + nonce + ", \"deliver_to_device\": true}\n");
            told.get(10, TimeUnit.SECONDS);
            server.store().write(tables -> tables.devices()
                    .report(new DeviceReport(MAC, PTYPE, Optional.of(OLD), DeviceState.RESTARTING, NEW, "")));
            link().send(new DeviceOrder.Restart()).get(10, TimeUnit.SECONDS);
            assertTrue(device.hear().contains("sys_reboot"));
            device.say("{\"path\": \"/v1/messages/\", \"get\":{\"action\":\"device_upgrade_success\"},\"body\":{"
                    + "\"pre_rom_version\":\"" + OLD + "\",\"rom_version\":\"" + NEW + "\"}," + meta(key));
            assertEquals("{\"status\": 200, \"message\": \"send message success\"}", device.hear());
            assertTrue(device.hear().contains("sys_reboot"));
        }
    }

    @Test
    void a_device_that_comes_again_takes_the_place_of_its_old_connection() throws Exception {
        try (RawDevice first = identified();
                RawDevice second = identified()) {
            assertEquals("", first.hear());
            assertEquals(1, server.links().count());
            second.say("{\"path\": \"/v1/ping/\"," + meta(key));
            assertEquals("{\"status\": 200, \"message\": \"ping success\"}", second.hear());
        }
    }
}
