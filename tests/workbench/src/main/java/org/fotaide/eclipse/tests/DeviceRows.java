// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;
import org.fotaide.eclipse.ui.device.DevicesView;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;

/** The Devices view, and simulated devices that show in it. */
final class DeviceRows implements AutoCloseable {
    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);
    private final DevicesView view;
    private final Table table;

    DeviceRows() throws PartInitException {
        view = (DevicesView) Workbench.page().showView(DevicesView.ID);
        table = Workbench.find(
                Workbench.page().getWorkbenchWindow().getShell(), Table.class, one -> one.getColumnCount() > 8);
    }

    String title() {
        return view.getTitle();
    }

    Text filter() {
        return Workbench.find(
                Workbench.page().getWorkbenchWindow().getShell(),
                Text.class,
                one -> one.isVisible() && one.getMessage().startsWith("Filter: name"));
    }

    /** A device with the prebuilt firmware of the example. */
    static DeviceSettings settings(String name, String rom) throws IOException {
        Path image = Path.of(System.getProperty("fota.repository"), "examples", "blinky", "prebuilt", rom, "user1.bin");
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, Files.readAllBytes(image)))
                .named(name);
    }

    SimulatedDevice start(DeviceSettings settings) throws Exception {
        return simulated.current().orElseThrow().start(settings, 1).get(0);
    }

    /** Switches all simulated devices off, which say goodbye. */
    void switchOff() {
        simulated.current().ifPresent(SimulatedDevices::stop);
    }

    /** Name, state, ROM and slot of a device; empty if it is not listed. */
    String row(String name) {
        return Arrays.stream(table.getItems())
                .filter(item -> item.getText(0).equals(name))
                .map(DeviceRows::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(TableItem item) {
        return item.getText(0) + " " + item.getText(1) + " " + item.getText(2) + " " + item.getText(3);
    }

    /** The names of some devices, as far as they are listed, in the order of the rows. */
    String among(String... names) {
        return Arrays.stream(table.getItems())
                .map(item -> item.getText(0))
                .filter(List.of(names)::contains)
                .collect(Collectors.joining(", "));
    }

    /** A console that opens late may cover the view: then it is shown again. */
    void choose(String... names) {
        Workbench.await("chosen", () -> {
            try {
                Workbench.page().showView(DevicesView.ID);
            } catch (PartInitException failed) {
                return failed.toString();
            }
            table.setSelection(Arrays.stream(table.getItems())
                    .filter(item -> List.of(names).contains(item.getText(0)))
                    .toArray(TableItem[]::new));
            table.notifyListeners(SWT.Selection, new Event());
            Workbench.settle();
            return Workbench.enabled("org.fotaide.eclipse.ui.devices.upload") ? "chosen" : "not chosen";
        });
    }

    /** The names of those that are chosen, in the order of the rows. */
    String chosen() {
        return Arrays.stream(table.getSelection()).map(item -> item.getText(0)).collect(Collectors.joining(", "));
    }

    String lastSeen(String name) {
        return item(name).getText(table.getColumnCount() - 1);
    }

    private TableItem item(String name) {
        return Arrays.stream(table.getItems())
                .filter(item -> item.getText(0).equals(name))
                .findFirst()
                .orElseThrow();
    }

    void click(Hand hand, String name) {
        Rectangle cell = item(name).getBounds(0);
        hand.click(table, new Point(cell.x + cell.width / 2, cell.y + cell.height / 2));
        Workbench.await("focus", () -> table.isFocusControl() ? "focus" : "none");
    }

    @Override
    public void close() {
        switchOff();
    }
}
