// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.Tables;

/** Writes down what connected devices say. */
final class CloudTrack {
    /** How many lines of a device's history tell what it fetched last. */
    private static final int LOOK_BACK = 50;

    private final Store store;
    private final Consumer<String> failed;

    /**
     * @param failed is told what could not be written down
     */
    CloudTrack(Store store, Consumer<String> failed) {
        this.store = store;
        this.failed = failed;
    }

    /**
     * A device is connected.
     *
     * @param rom what it says that it runs; empty if it does not say
     * @param done is called when that is written down, with how far the device was before
     */
    void came(String device, ProductType product, Optional<String> rom, String address, Consumer<DeviceState> done) {
        write(tables -> {
            Optional<Device> before = tables.devices().find(device);
            Optional<String> runs = rom.or(() -> before.flatMap(known -> restartedInto(tables, known)));
            boolean fetched =
                    before.filter(known -> known.state() == DeviceState.READY).isPresent() && rom.isEmpty();
            DeviceState state = fetched ? DeviceState.READY : DeviceState.IDLE;
            String detail = fetched ? before.orElseThrow().detail() : "";
            Device now = tables.devices().report(new DeviceReport(device, product, runs, state, detail, address));
            if (runs.isPresent() && !before.map(Device::rom).equals(Optional.of(now.rom()))) {
                tables.events().add(Event.now(EventKind.RUNS, address, device, now.rom(), ""));
            }
            DeviceState was = before.map(Device::state).orElse(DeviceState.NEW);
            return () -> done.accept(was);
        });
    }

    /** The firmware does not say what it runs when it comes back from a restart that it was told to do. */
    private static Optional<String> restartedInto(Tables tables, Device device) {
        try {
            if (device.state() != DeviceState.RESTARTING) {
                return Optional.empty();
            }
            List<Event> history = tables.events().list(Optional.of(device.id()), Long.MAX_VALUE, LOOK_BACK);
            return history.stream()
                    .filter(event -> event.kind() == EventKind.DOWNLOADED || event.kind() == EventKind.FAILED)
                    .findFirst()
                    .filter(event -> event.kind() == EventKind.DOWNLOADED)
                    .map(Event::rom);
        } catch (SQLException unread) {
            return Optional.empty();
        }
    }

    private static boolean isIn(DeviceState state, Optional<Device> device) {
        return device.filter(known -> known.state() == state).isPresent();
    }

    /**
     * A device told how an upgrade went. An order to restart that overtook it stands.
     *
     * @param state READY or FAILED
     * @param before what it runs; empty if it did not say
     * @param rom what it fetched
     */
    void upgraded(
            String device,
            ProductType product,
            DeviceState state,
            Optional<String> before,
            String rom,
            String address) {
        boolean good = state == DeviceState.READY;
        String detail = good ? rom : "the device reports that it could not take " + rom;
        write(tables -> {
            tables.events()
                    .add(Event.now(
                            good ? EventKind.DOWNLOADED : EventKind.FAILED,
                            address,
                            device,
                            rom,
                            good ? "the device found it good" : "as the device reports"));
            boolean told = good && isIn(DeviceState.RESTARTING, tables.devices().find(device));
            DeviceState now = told ? DeviceState.RESTARTING : state;
            tables.devices().report(new DeviceReport(device, product, before, now, detail, address));
            return () -> {};
        });
    }

    private void write(Store.Work<Runnable> work) {
        CompletableFuture<Runnable> unused = store.later(work).whenComplete((done, problem) -> {
            if (problem == null) {
                done.run();
            } else {
                failed.accept("not written down: " + cause(problem));
            }
        });
    }

    private static String cause(Throwable problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        return cause instanceof FotaException expected ? expected.problem().why() : String.valueOf(cause.getMessage());
    }
}
