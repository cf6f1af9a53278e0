// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.Cause;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.Tables;

/** Writes down what connected devices say. */
final class CloudTrack {
    private static final String STAYED =
            "it was told to restart and did not: it has nothing that it could restart into";

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
            if (rom.isPresent()) {
                runs(tables, new DeviceReport(device, product, rom, DeviceState.IDLE, "", address), before);
            } else {
                tables.devices().report(back(before, device, product, address));
            }
            DeviceState was = before.map(Device::state).orElse(DeviceState.NEW);
            return () -> done.accept(was);
        });
    }

    /** It does not say what it runs when it comes back: neither whether it restarted, nor into what. */
    private static DeviceReport back(Optional<Device> before, String device, ProductType product, String address) {
        DeviceState state =
                switch (before.map(Device::state).orElse(DeviceState.NEW)) {
                    case READY -> DeviceState.READY;
                    case RESTARTING, UNPROVEN -> DeviceState.UNPROVEN;
                    case NEW, IDLE, OFFERED, DOWNLOADING, FAILED -> DeviceState.IDLE;
                };
        String detail = state == DeviceState.IDLE ? "" : before.orElseThrow().detail();
        return new DeviceReport(device, product, Optional.empty(), state, detail, address);
    }

    /** A device says what it runs, as it comes or because it was asked. */
    void runs(String device, ProductType product, String rom, String address, Runnable done) {
        write(tables -> {
            Optional<Device> before = tables.devices().find(device);
            DeviceState state = before.map(Device::state).orElse(DeviceState.NEW);
            String detail = before.map(Device::detail).orElse("");
            runs(tables, new DeviceReport(device, product, Optional.of(rom), state, detail, address), before);
            return done;
        });
    }

    private static void runs(Tables tables, DeviceReport said, Optional<Device> before)
            throws SQLException, FotaException {
        Proof proof = new Proof(before, said.rom().orElseThrow());
        boolean restarted =
                before.filter(device -> device.state() == DeviceState.UNPROVEN).isPresent()
                        || proof.missed().isPresent();
        Device now = tables.devices()
                .report(
                        restarted
                                ? new DeviceReport(
                                        said.id(),
                                        said.product(),
                                        said.rom(),
                                        proof.state(),
                                        proof.detail(),
                                        said.address())
                                : said);
        if (proof.missed().isPresent()) {
            tables.events()
                    .add(Event.now(
                            EventKind.FAILED,
                            said.address(),
                            said.id(),
                            proof.missed().get(),
                            proof.detail()));
        }
        if (!before.map(Device::rom).equals(Optional.of(now.rom()))) {
            tables.events().add(Event.now(EventKind.RUNS, said.address(), said.id(), now.rom(), ""));
        }
    }

    /** A device that was told to restart is still there. */
    void stayed(String device) {
        write(tables -> {
            Optional<Device> now = tables.devices().find(device);
            if (isIn(DeviceState.RESTARTING, now)) {
                Device one = now.orElseThrow();
                tables.events().add(Event.now(EventKind.FAILED, one.address(), device, one.detail(), STAYED));
                tables.devices()
                        .report(new DeviceReport(
                                device, one.product(), Optional.empty(), DeviceState.FAILED, STAYED, one.address()));
            }
            return () -> {};
        });
    }

    /** Does something if a device has not said what it runs since it restarted. */
    void ifUnproven(String device, Runnable then) {
        write(tables -> isIn(DeviceState.UNPROVEN, tables.devices().find(device)) ? then : () -> {});
    }

    private static boolean isIn(DeviceState state, Optional<Device> device) {
        return device.filter(known -> known.state() == state).isPresent();
    }

    /**
     * A device told how an upgrade went. An order to restart that came before stands, and has to be given again.
     *
     * @param state READY or FAILED
     * @param before what it runs; empty if it did not say
     * @param rom what it fetched
     * @param done is called when that is written down, with how far the device is now
     */
    void upgraded(
            String device,
            ProductType product,
            DeviceState state,
            Optional<String> before,
            String rom,
            String address,
            Consumer<DeviceState> done) {
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
            return () -> done.accept(now);
        });
    }

    private void write(Store.Work<Runnable> work) {
        CompletableFuture<Runnable> unused = store.later(work).whenComplete((done, problem) -> {
            if (problem == null) {
                done.run();
            } else {
                failed.accept("not written down: " + new Cause(problem).reason());
            }
        });
    }
}
