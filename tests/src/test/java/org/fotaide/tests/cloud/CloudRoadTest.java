// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.cloud.CloudLimits;
import org.fotaide.server.rom.RomUpload.Switching;
import org.fotaide.server.store.DeviceState;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.cloud.OwnerApp;
import org.fotaide.simulator.cloud.OwnerApp.Answer;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vendor's road from end to end: deploy, notify, download the right slot, report, approve, reboot, run. */
@Timeout(60)
class CloudRoadTest {
    private static final String NAME = "esp8266-00c0de";
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";
    private static final String NEWER = "v1.0.3t45772(a)";
    private static final Await WAIT = new Await(20);

    @TempDir
    private Path folder;

    private final List<DeviceEvent> events = new CopyOnWriteArrayList<>();
    private LocalCloud cloud;

    @BeforeEach
    void start() throws Exception {
        cloud = new LocalCloud(
                folder, CloudLimits.USUAL.gap(Duration.ofMillis(20)).restart(Duration.ofMillis(900)));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private SimulatedDevice connect(String rom) throws Exception {
        SimulatedDevice device = SimulatedDevice.start(cloud.device(NAME, rom), events::add);
        WAIT.until("the device is connected", () -> cloud.has(NAME, DeviceState.IDLE, rom));
        return device;
    }

    private static Answer answer(CompletableFuture<Answer> call) throws Exception {
        return call.get(20, TimeUnit.SECONDS);
    }

    private void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"" + code + "\""), answer.body());
    }

    @Test
    void a_deployed_rom_runs_when_its_owner_accepts_it() throws Exception {
        try (SimulatedDevice device = connect(OLD)) {
            device.addListener(cloud.owner().accepting(answer -> {}));
            cloud.publish(NEW, Switching.SET_CURRENT);
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEW));
            assertEquals(Optional.of(NEW), device.runningRom());
            assertEquals(Optional.of(Slot.USER2), device.runningSlot());

            cloud.publish(NEWER, Switching.SET_CURRENT);
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEWER));
            assertEquals(Optional.of(NEWER), device.runningRom());
            assertEquals(Optional.of(Slot.USER1), device.runningSlot());
        }
    }

    @Test
    void an_owner_who_declines_keeps_the_old_one() throws Exception {
        try (SimulatedDevice device = connect(OLD)) {
            cloud.publish(NEW, Switching.SET_CURRENT);
            WAIT.until("it is fetched", () -> cloud.has(NAME, DeviceState.READY, OLD));
            assertEquals(Optional.of(OLD), device.runningRom());
            assertEquals(200, answer(cloud.owner().reboot()).status());
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEW));
        }
    }

    @Test
    void a_device_that_does_not_say_what_it_runs_is_asked_after_its_restart() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(cloud.quietDevice(NAME, OLD), events::add)) {
            WAIT.until("the device is connected", () -> cloud.has(NAME, DeviceState.IDLE, ""));
            cloud.publish(NEW, Switching.SET_CURRENT);
            WAIT.until("it is fetched", () -> cloud.has(NAME, DeviceState.READY, OLD));
            assertEquals(200, answer(cloud.owner().reboot()).status());
            WAIT.until("nobody knows what it runs", () -> cloud.has(NAME, DeviceState.UNPROVEN, OLD));
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEW));
            assertEquals(Optional.of(NEW), device.runningRom());
            assertEquals(Optional.of(Slot.USER2), device.runningSlot());
        }
    }

    @Test
    void a_call_for_a_device_that_sleeps_waits_until_it_comes() throws Exception {
        connect(OLD).close();
        WAIT.until("the connection is over", () -> cloud.server().links().count() == 0);
        cloud.publish(NEW, Switching.LEAVE);
        OwnerApp owner = cloud.owner().of(LocalCloud.id(NAME));
        Answer kept = answer(owner.upgrade(NEW));
        assertEquals(202, kept.status(), kept.body());
        assertProblem(409, "server-not-connected", answer(owner.reboot()));
        try (SimulatedDevice device = SimulatedDevice.start(cloud.device(NAME, OLD), events::add)) {
            WAIT.until("it is fetched", () -> cloud.has(NAME, DeviceState.READY, OLD));
            assertEquals(Optional.of(OLD), device.runningRom());
            assertEquals(200, answer(owner.reboot()).status());
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEW));
            assertTrue(cloud.find(NAME).orElseThrow().waiting().isEmpty());
        }
    }

    @Test
    void a_device_is_not_offered_what_is_not_newer() throws Exception {
        cloud.publish(NEW, Switching.SET_CURRENT);
        try (SimulatedDevice device = connect(NEWER)) {
            assertProblem(409, "server-runs-newer", answer(cloud.owner().upgrade(NEW)));
            assertProblem(422, "server-rom-name", answer(cloud.owner().upgrade("V1.0.2")));
            assertProblem(404, "server-no-rom", answer(cloud.owner().upgrade("v1.0.9t45772(a)")));
            assertTrue(events.stream().noneMatch(DeviceEvent.Ordered.class::isInstance), events.toString());
            assertEquals(Optional.of(NEWER), device.runningRom());
        }
    }

    @Test
    void two_owners_at_once_get_one_upgrade() throws Exception {
        cloud.publish(NEW, Switching.LEAVE);
        cloud.publish(NEWER, Switching.LEAVE);
        try (SimulatedDevice device = connect(OLD)) {
            CompletableFuture<Answer> first = cloud.owner().upgrade(NEW);
            CompletableFuture<Answer> second = cloud.owner().upgrade(NEW);
            assertEquals(200, answer(first).status());
            assertEquals(200, answer(second).status());
            WAIT.until("it is fetched", () -> cloud.has(NAME, DeviceState.READY, OLD));
            assertEquals(200, answer(cloud.owner().reboot()).status());
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEW));
            assertEquals(Optional.of(NEW), device.runningRom());
            List<DeviceEvent> fetched = events.stream()
                    .filter(DeviceEvent.Ordered.class::isInstance)
                    .filter(event -> event.toString().contains(NEW))
                    .toList();
            assertEquals(1, fetched.size(), events.toString());
        }
    }

    @Test
    void a_device_that_fetched_nothing_does_not_restart() throws Exception {
        try (SimulatedDevice device = connect(OLD)) {
            assertEquals(200, answer(cloud.owner().reboot()).status());
            assertTrue(cloud.has(NAME, DeviceState.IDLE, OLD));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @ParameterizedTest
    @CsvSource({"V1.0.2t45772(a), server-rom-name", "v1.0.2t45772(a), server-image"})
    void what_no_device_could_run_is_not_deployed(String rom, String code) {
        Map<Slot, Slot> swapped = Map.of(Slot.USER1, Slot.USER2, Slot.USER2, Slot.USER1);
        FotaException refused =
                assertThrows(FotaException.class, () -> cloud.publish(rom, swapped, Switching.SET_CURRENT));
        assertEquals(code, refused.problem().kind().code());
    }

    @Test
    void a_device_with_a_wrong_key_is_sent_away_and_slowed_down() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(cloud.device(NAME, OLD, "WRONG"), events::add)) {
            WAIT.until("it is slowed down", () -> cloud.log().stream()
                    .anyMatch(line -> line.contains("Too many wrong keys")));
            assertTrue(cloud.find(NAME).isEmpty());
            assertTrue(
                    cloud.log().stream().noneMatch(line -> line.contains("WRONG")),
                    cloud.log().toString());
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void a_key_that_is_revoked_ends_the_connection() throws Exception {
        try (SimulatedDevice device = connect(OLD)) {
            String key = cloud.server().store().read(tables -> tables.keys().all()).stream()
                    .filter(one -> one.device().isPresent())
                    .findFirst()
                    .orElseThrow()
                    .id();
            cloud.server().store().write(tables -> {
                tables.keys().revoke(key);
                return true;
            });
            WAIT.until("it is gone", () -> cloud.server().links().count() == 0);
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }
}
