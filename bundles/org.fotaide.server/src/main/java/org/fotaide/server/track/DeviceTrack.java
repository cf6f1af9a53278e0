// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.track;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.Tables;

/** Writes down what devices say and do. Nobody waits for it. */
public final class DeviceTrack {
    private final Store store;
    private final Consumer<String> failed;

    /**
     * @param failed is told what could not be written down
     */
    public DeviceTrack(Store store, Consumer<String> failed) {
        this.store = store;
        this.failed = failed;
    }

    /** A device said what it runs, or is otherwise where the report says. */
    public void reported(DeviceReport report) {
        write(tables -> report(tables, report));
    }

    /** It begins to fetch a ROM. */
    public void downloads(String device, RomName rom, String address) {
        step(device, rom, address, DeviceState.DOWNLOADING, EventKind.DOWNLOADING);
    }

    /** It has all of a ROM. */
    void downloaded(String device, RomName rom, String address) {
        step(device, rom, address, DeviceState.READY, EventKind.DOWNLOADED);
    }

    /** What it was fetching broke off. */
    void brokeOff(String device, RomName rom, String address, int percent) {
        String text = "the download of " + rom + " broke off at " + percent + " %";
        write(tables -> {
            tables.events().add(Event.now(EventKind.FAILED, address, device, rom.toString(), text));
            return tables.devices()
                    .report(new DeviceReport(device, rom.ptype(), Optional.empty(), DeviceState.FAILED, text, address));
        });
    }

    /** It was refused an update. */
    public void refused(DeviceReport report, RomName rom) {
        write(tables -> {
            tables.events()
                    .add(Event.now(EventKind.REFUSED, report.address(), report.id(), rom.toString(), report.detail()));
            return report(tables, report);
        });
    }

    private void step(String device, RomName rom, String address, DeviceState state, EventKind kind) {
        write(tables -> {
            tables.events().add(Event.now(kind, address, device, rom.toString(), ""));
            return tables.devices()
                    .report(new DeviceReport(device, rom.ptype(), Optional.empty(), state, rom.toString(), address));
        });
    }

    private static Device report(Tables tables, DeviceReport report) throws SQLException, FotaException {
        Optional<Device> known = tables.devices().find(report.id());
        Optional<String> before = known.map(Device::rom);
        Device now = tables.devices().report(report);
        Optional<Event> moved =
                known.flatMap(device -> new ProductChange(device, now.product()).event(report.address()));
        if (moved.isPresent()) {
            tables.events().add(moved.get());
        }
        if (!before.equals(Optional.of(now.rom())) && !now.rom().isEmpty()) {
            String text = before.filter(rom -> !rom.isEmpty())
                    .map(rom -> "instead of " + rom)
                    .orElse("");
            tables.events().add(Event.now(EventKind.RUNS, report.address(), report.id(), now.rom(), text));
        }
        return now;
    }

    private void write(Store.Work<Device> work) {
        store.inBackground(work, problem -> failed.accept("not written down: " + problem.getMessage()));
    }
}
