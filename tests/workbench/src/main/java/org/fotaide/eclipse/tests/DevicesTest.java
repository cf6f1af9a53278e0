// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fotaide.api.device.SeenDevice;
import org.fotaide.api.device.SeenDevices;
import org.fotaide.api.state.StateFolder;
import org.fotaide.eclipse.ui.perspective.FirmwarePerspective;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.SimulatedDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Devices view. */
@ExtendWith(Guard.class)
class DevicesTest {
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";
    private static final String COMMAND = "org.fotaide.eclipse.ui.devices.";

    private DeviceRows rows;

    @BeforeEach
    void open() throws Exception {
        PlatformUI.getWorkbench()
                .showPerspective(FirmwarePerspective.ID, Workbench.page().getWorkbenchWindow());
        rows = new DeviceRows();
    }

    @AfterEach
    void close() {
        rows.close();
    }

    private SimulatedDevice device(String name, String rom) throws Exception {
        SimulatedDevice device = rows.start(DeviceRows.settings(name, rom));
        Workbench.await(name + " there " + rom + " user1", () -> rows.row(name));
        return device;
    }

    @Test
    void devices_come_and_go_and_those_that_are_gone_are_removed() throws Exception {
        assertEquals("Devices", rows.title());
        rows.start(DeviceRows.settings("hall", OLD).password("secret"));
        device("kitchen", OLD);
        Workbench.await("hall there v1.0.1t45772(a) user1", () -> rows.row("hall"));
        rows.choose("hall");
        Workbench.picture("devices");
        assertFalse(Workbench.enabled(COMMAND + "forget"), "one that answers stays");
        rows.switchOff();
        Workbench.await("hall gone v1.0.1t45772(a) user1", () -> rows.row("hall"));
        Workbench.await("kitchen gone v1.0.1t45772(a) user1", () -> rows.row("kitchen"));
        rows.choose("hall");
        Workbench.command(COMMAND + "forget");
        Workbench.await("kitchen", () -> rows.among("hall", "kitchen"));
        device("hall", OLD);
    }

    @Test
    void a_device_is_added_by_its_address_and_removed() {
        Workbench.whenDialog("Add Device", dialog -> {
            Text address = Workbench.find(dialog, Text.class, Text::getEditable);
            address.setText("127.0.0.1:99999");
            Workbench.picture("add-device");
            assertFalse(button(dialog, "OK").isEnabled(), "that is no port");
            assertTrue(
                    Workbench.every(dialog, Text.class)
                            .anyMatch(text -> text.getText().contains("99999") && !text.getEditable()),
                    "and it is told why");
            address.setText("127.0.0.1:9");
            Workbench.press(dialog, "OK");
        });
        Workbench.command(COMMAND + "add");
        Workbench.await("127.0.0.1:9 by address  ", () -> rows.row("127.0.0.1:9"));
        rows.choose("127.0.0.1:9");
        Workbench.command(COMMAND + "forget");
        Workbench.await("", () -> rows.row("127.0.0.1:9"));
    }

    @Test
    void the_filter_keeps_what_holds_what_is_typed() throws Exception {
        device("pump", OLD);
        device("valve", NEW);
        for (String[] given : new String[][] {
            {"VAL", "valve"}, {" 1.0.1 ", "pump"}, {"user1", "pump, valve"}, {"nowhere", ""}, {"", "pump, valve"}
        }) {
            rows.filter().setText(given[0]);
            Workbench.await(given[1], () -> rows.among("pump", "valve"));
        }
    }

    @Test
    @EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
    void rows_are_copied_by_keys_as_spreadsheets_take_them() throws Exception {
        Hand hand = new Hand();
        device("lamp", OLD);
        rows.choose("lamp");
        rows.click(hand, "lamp");
        hand.press("ctrl+c");
        Workbench.await("lamp, there, " + OLD + ", user1, 127.0.0.1", () -> {
            String[] cells = clipboard().split("\t");
            return cells.length < 10
                    ? clipboard()
                    : String.join(", ", List.of(cells).subList(0, 5));
        });
    }

    @Test
    void its_web_page_opens_in_the_browser_of_the_desktop() throws Exception {
        DesktopBrowser browser = DesktopBrowser.installed();
        device("stove", OLD);
        rows.choose("stove");
        Workbench.command(COMMAND + "open");
        Workbench.await("http://127.0.0.1/", browser::shown);
    }

    @Test
    void who_is_asked_again_was_seen_just_now() throws Exception {
        device("clock", OLD);
        String before = lastSeenOnceItIsQuiet("clock");
        Workbench.command(COMMAND + "ask");
        Workbench.await("seen again", () -> rows.lastSeen("clock").equals(before) ? before : "seen again");
    }

    @Test
    void later_sessions_know_the_devices_that_are_not_simulated_by_this_one() throws Exception {
        SeenDevices memory = SeenDevices.in(StateFolder.ofUser(System.getenv()));
        device("arbour", OLD);
        try (SimulatedDevice real = SimulatedDevice.start(DeviceRows.settings("garage", OLD))) {
            Workbench.await("garage", () -> among(memory, real.name(), "arbour"));
        }
    }

    private static String among(SeenDevices memory, String... names) {
        try {
            return memory.read().devices().stream()
                    .map(SeenDevice::name)
                    .filter(List.of(names)::contains)
                    .distinct()
                    .collect(Collectors.joining(", "));
        } catch (FotaException unreadable) {
            return unreadable.problem().text();
        }
    }

    @Test
    void simulated_devices_are_chosen_when_they_come_and_each_can_be_stopped() {
        Workbench.whenDialog("Simulate Devices", dialog -> {
            Text name = (Text) dialog.getDisplay().getFocusControl();
            assertEquals(name.getText(), name.getSelectionText());
            name.setText("twin");
            Workbench.find(dialog, Spinner.class, one -> true).setSelection(2);
            Workbench.press(dialog, "Start");
        });
        Workbench.command(COMMAND + "simulate");
        Workbench.await("twin, twin-2", rows::chosen);
        rows.choose("twin-2");
        assertTrue(Workbench.enabled(COMMAND + "stop"));
        Workbench.command(COMMAND + "stop");
        Workbench.await("twin-2 gone", () -> rows.row("twin-2").replaceAll("(twin-2 [a-z]+).*", "$1"));
        assertTrue(rows.row("twin").startsWith("twin there"), rows.row("twin"));
        assertFalse(Workbench.enabled(COMMAND + "stop"));
    }

    @Test
    void the_device_chosen_in_the_view_is_proposed_for_an_upload() throws Exception {
        FirmwareProject project = FirmwareProject.blinky();
        try {
            IFile manifest = project.project().getFile("fota.yaml");
            project.write("fota.yaml", manifest.readString().replaceAll("devices:\n.*\n", ""));
            device("zebra", OLD);
            rows.choose("zebra");
            String[] seen = {"", ""};
            Workbench.whenDialog("Upload to", dialog -> {
                Table list = Workbench.find(dialog, Table.class, Table::isVisible);
                try {
                    Workbench.await("1", () -> Integer.toString(list.getSelectionCount()));
                    seen[0] = list.getSelection()[0].getText();
                    seen[1] = list.getItem(0).getText();
                    Workbench.picture("choose-device");
                } finally {
                    dialog.close();
                }
            });
            Workbench.command("org.fotaide.eclipse.ui.upload");
            assertTrue(seen[0].startsWith("zebra"), seen[0]);
            assertTrue(seen[1].contains("there"), seen[1] + " answers");
        } finally {
            close(project);
        }
    }

    @Test
    void simulated_devices_run_an_older_rom_of_the_product_that_is_worked_on() throws Exception {
        FirmwareProject project = FirmwareProject.create("pump");
        try {
            project.write("fota.yaml", "product: {name: pump, ptype: 51234}\nversion: v1.0.0t51234(a)\n");
            String[] proposed = {""};
            Workbench.whenDialog("Simulate Devices", dialog -> {
                proposed[0] = Workbench.every(dialog, Text.class)
                        .map(Text::getText)
                        .filter(text -> text.startsWith("v"))
                        .findFirst()
                        .orElse("none");
                dialog.close();
            });
            Workbench.command(COMMAND + "simulate");
            assertEquals("v0.9.0t51234(a)", proposed[0]);
        } finally {
            close(project);
        }
    }

    @Test
    void all_that_are_outdated_are_uploaded_to() throws Exception {
        FirmwareProject project = FirmwareProject.blinky();
        try {
            IDE.openEditor(Workbench.page(), project.project().getFile("fota.yaml"));
            SimulatedDevice old = device("fan", OLD);
            SimulatedDevice current = device("heater", NEW);
            StringBuilder asked = new StringBuilder();
            Workbench.whenDialog("Upload to All Outdated", dialog -> {
                asked.append(words(dialog));
                Workbench.press(dialog, "OK");
            });
            Workbench.command(COMMAND + "uploadOutdated");
            Workbench.await("ended with 0", Launches::states);
            assertEquals("Upload v1.0.2t45772(a) to fan?", asked.toString());
            assertEquals(Optional.of(NEW), old.runningRom());
            assertEquals("user1", current.runningSlot().map(slot -> slot.word()).orElse(""));
            Workbench.await("fan there v1.0.2t45772(a) user2", () -> rows.row("fan"));
            StringBuilder told = new StringBuilder();
            Workbench.whenDialog("Upload to All Outdated", dialog -> {
                told.append(words(dialog));
                Workbench.press(dialog, "OK");
            });
            Workbench.command(COMMAND + "uploadOutdated");
            assertEquals(
                    "No device that answers runs a ROM older than v1.0.2t45772(a) of product 45772.", told.toString());
        } finally {
            Launches.forget();
            close(project);
        }
    }

    /** A device announces itself some times when it comes. */
    private String lastSeenOnceItIsQuiet(String name) {
        String[] seen = {rows.lastSeen(name)};
        Instant[] since = {Instant.now()};
        Workbench.await("quiet", () -> {
            String now = rows.lastSeen(name);
            if (!now.equals(seen[0])) {
                seen[0] = now;
                since[0] = Instant.now();
            }
            return since[0].plusSeconds(3).isBefore(Instant.now()) ? "quiet" : "heard";
        });
        return seen[0];
    }

    private static void close(FirmwareProject project) throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            Object text = clipboard.getContents(TextTransfer.getInstance());
            return text == null ? "" : text.toString();
        } finally {
            clipboard.dispose();
        }
    }

    private static Button button(Shell dialog, String words) {
        return Workbench.find(
                dialog, Button.class, one -> one.getText().replace("&", "").equals(words));
    }

    private static String words(Shell dialog) {
        StringBuilder words = new StringBuilder();
        Workbench.every(dialog, Label.class).map(Label::getText).forEach(words::append);
        return words.toString();
    }
}
