// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.Served;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.rom.SetCurrent;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.KeptOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Several owners at one device. */
@Timeout(60)
class OrdersTest {
    private static final String ID = "bench";
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";
    private static final String NEWER = "v1.0.3t45772(a)";

    @TempDir
    private Path folder;

    private final Told told = new Told(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    private Served served;
    private Orders orders;

    /** A device that answers when the test does. */
    private record Told(List<DeviceOrder> orders, List<CompletableFuture<Void>> answers) implements DeviceLink {
        @Override
        public String device() {
            return ID;
        }

        @Override
        public CompletableFuture<Void> send(DeviceOrder order) {
            orders.add(order);
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void serve() throws Exception {
        served = new Served(folder).product(Access.KEY).slots(OLD).slots(NEW).slots(NEWER);
        orders = new Orders(served.server().store(), served.server().links());
        served.server().links().add(told);
        is(DeviceState.IDLE, "");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Device is(DeviceState state, String detail) throws FotaException {
        return served.server().store().write(tables -> tables.devices()
                .report(new DeviceReport(ID, Served.LIGHT, Optional.of(OLD), state, detail, "")));
    }

    private Device device() throws FotaException {
        return served.server().store().read(tables -> tables.devices().get(ID));
    }

    private CompletableFuture<Delivery> upgrade(String rom, String forced) throws FotaException {
        return orders.upgrade(device(), Optional.of(new LegalName(rom).read()), Optional.of(forced), "owner");
    }

    private FotaException refused(String rom) {
        return assertThrows(FotaException.class, () -> upgrade(rom, ""));
    }

    @Test
    void the_same_order_before_the_device_answered_is_one_order_with_one_answer() throws Exception {
        CompletableFuture<Delivery> first = upgrade(NEW, "");
        CompletableFuture<Delivery> second = upgrade(NEW, "");
        assertEquals(1, told.orders().size());
        assertFalse(second.isDone());
        told.answers().get(0).complete(null);
        first.join();
        second.join();
    }

    @ParameterizedTest
    @CsvSource({
        "OFFERED,     v1.0.2t45772(a), '',              0, ''",
        "DOWNLOADING, v1.0.2t45772(a), '',              0, ''",
        "DOWNLOADING, v1.0.2t45772(a), v1.0.2t45772(a), 0, ''",
        "READY,       v1.0.2t45772(a), '',              0, ''",
        "RESTARTING,  v1.0.2t45772(a), '',              0, ''",
        "UNPROVEN,    v1.0.2t45772(a), '',              0, ''",
        "READY,       v1.0.2t45772(a), v1.0.2t45772(a), 1, ''",
        "UNPROVEN,    v1.0.2t45772(a), v1.0.2t45772(a), 1, ''",
        "FAILED,      v1.0.2t45772(a), '',              1, ''",
        "IDLE,        v1.0.2t45772(a), '',              1, ''",
        "OFFERED,     v1.0.3t45772(a), '',              0, server-busy",
        "DOWNLOADING, v1.0.3t45772(a), v1.0.3t45772(a), 0, server-busy",
        "RESTARTING,  v1.0.3t45772(a), '',              0, server-busy",
        "READY,       v1.0.3t45772(a), '',              1, ''",
        "UNPROVEN,    v1.0.3t45772(a), '',              1, ''",
        "UNPROVEN,    v1.0.1t45772(a), '',              0, server-runs-newer"
    })
    void a_device_on_its_way_to_a_rom_is_not_led_astray(
            DeviceState state, String rom, String forced, int sent, String code) throws Exception {
        is(state, NEW);
        if (code.isEmpty()) {
            CompletableFuture<Delivery> answer = upgrade(rom, forced);
            assertEquals(sent == 0, answer.isDone());
        } else {
            assertEquals(code, refused(rom).problem().code());
            assertEquals(state, device().state());
        }
        assertEquals(sent, told.orders().size());
    }

    @Test
    void another_rom_is_refused_while_an_order_waits_for_its_answer() throws Exception {
        CompletableFuture<Delivery> first = upgrade(NEW, "");
        FotaException refused = refused(NEWER);
        assertEquals("server-busy", refused.problem().code());
        assertTrue(refused.problem().why().contains(NEW), refused.problem().why());
        told.answers().get(0).complete(null);
        first.join();
    }

    @ParameterizedTest
    @CsvSource({"IDLE, FAILED", "FAILED, FAILED", "READY, READY"})
    void a_refusal_of_the_device_leaves_no_offer(DeviceState before, DeviceState after) throws Exception {
        is(before, before == DeviceState.READY ? NEW : "");
        CompletableFuture<Delivery> answer = upgrade(NEWER, "");
        assertEquals(DeviceState.OFFERED, device().state());
        told.answers()
                .get(0)
                .completeExceptionally(new FotaException(ServerProblem.DEVICE_REFUSED.with(ID, "It is busy.")));
        assertTrue(answer.isCompletedExceptionally());
        served.server().store().write(tables -> true);
        assertEquals(after, device().state());
        assertEquals(after == DeviceState.READY ? NEW : "It is busy.", device().detail());
        CompletableFuture<Delivery> again = upgrade(NEWER, "");
        assertFalse(again.isDone());
        assertEquals(2, told.orders().size());
    }

    @ParameterizedTest
    @EnumSource(DeviceState.class)
    void a_device_without_anything_to_restart_into_does_not_restart(DeviceState state) throws Exception {
        is(state, NEW);
        CompletableFuture<Void> unused = orders.restart(device(), "owner");
        boolean restarts =
                switch (state) {
                    case OFFERED, DOWNLOADING, READY, RESTARTING -> true;
                    case NEW, IDLE, FAILED, UNPROVEN -> false;
                };
        assertEquals(restarts ? DeviceState.RESTARTING : state, device().state());
        assertEquals(NEW, device().detail());
        assertEquals(1, told.orders().size());
    }

    @ParameterizedTest
    @CsvSource({
        // ordered,       insisted on,     current,         said when it comes, meant for it then
        "v1.0.2t45772(a), '',              v1.0.1t45772(a), v1.0.1t45772(a),    v1.0.2t45772(a)",
        "v1.0.2t45772(a), '',              v1.0.3t45772(a), v1.0.1t45772(a),    v1.0.3t45772(a)",
        "v1.0.2t45772(a), '',              v1.0.2t45772(a), v1.0.3t45772(a),    ''",
        "v1.0.2t45772(a), v1.0.2t45772(a), v1.0.3t45772(a), v1.0.3t45772(a),    v1.0.2t45772(a)",
        "v1.0.2t45772(a), v1.0.2t45772(a), v1.0.3t45772(a), v1.0.2t45772(a),    v1.0.3t45772(a)",
    })
    void an_order_waits_for_a_device_that_is_away(
            String ordered, String forced, String current, String said, String meant) throws Exception {
        served.server().links().remove(told);
        assertEquals(Delivery.WAITS, upgrade(ordered, forced).join());
        assertTrue(told.orders().isEmpty());
        served.server().store().write(new SetCurrent(new LegalName(current).read(), "test", Optional.of(current))::in);
        served.server().store().write(tables -> tables.devices()
                .report(new DeviceReport(ID, Served.LIGHT, Optional.of(said), DeviceState.IDLE, "", "")));
        assertEquals(meant, orders.due(device()).map(RomName::toString).orElse(""));
    }

    @Test
    void an_order_is_kept_for_a_week() throws Exception {
        RomName rom = new LegalName(NEW).read();
        Instant old = Instant.now().minus(served.server().store().limits().kept());
        for (Instant time : List.of(old, old.plusSeconds(60))) {
            served.server().store().write(tables -> {
                tables.devices().keep(ID, new KeptOrder(rom, false, "owner", time));
                return true;
            });
            assertEquals(time.isAfter(old), device().waiting().isPresent());
        }
    }
}
