// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;
import org.fotaide.eclipse.ui.device.DevicesView;
import org.fotaide.eclipse.ui.perspective.FirmwarePerspective;
import org.fotaide.eclipse.ui.upload.UploadLauncher;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Devices view, and uploads to simulated devices. */
@ExtendWith(Guard.class)
class UploadTest {
    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);
    private FirmwareProject project;
    private Table table;

    @BeforeEach
    void open() throws Exception {
        SecurePreferencesFactory.getDefault().node("org.fotaide").removeNode();
        project = FirmwareProject.blinky();
        PlatformUI.getWorkbench()
                .showPerspective(FirmwarePerspective.ID, Workbench.page().getWorkbenchWindow());
        IDE.openEditor(Workbench.page(), project.project().getFile("fota.yaml"));
        IViewPart view = Workbench.page().showView(DevicesView.ID);
        table = Workbench.find(
                Workbench.page().getWorkbenchWindow().getShell(), Table.class, one -> one.getColumnCount() > 8);
        assertEquals("Devices", view.getTitle());
    }

    @AfterEach
    void close() throws CoreException {
        simulated.current().ifPresent(SimulatedDevices::stop);
        Launches.forget();
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    private SimulatedDevice device(String name, String password) throws Exception {
        DeviceSettings settings = settings(name);
        return start(password.isEmpty() ? settings : settings.password(password));
    }

    private SimulatedDevice start(DeviceSettings settings) throws Exception {
        return simulated.current().orElseThrow().start(settings, 1).get(0);
    }

    private static DeviceSettings settings(String name) throws IOException {
        return settings(name, "v1.0.1t45772(a)");
    }

    private static DeviceSettings settings(String name, String rom) throws IOException {
        Path image = Path.of(System.getProperty("fota.repository"), "examples", "blinky", "prebuilt", rom, "user1.bin");
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, Files.readAllBytes(image)))
                .named(name);
    }

    @Test
    void devices_come_and_go() throws Exception {
        device("kitchen", "");
        device("hall", "secret");
        Workbench.await("hall there v1.0.1t45772(a) user1", () -> row("hall"));
        Workbench.await("kitchen there v1.0.1t45772(a) user1", () -> row("kitchen"));
        choose("hall");
        Workbench.picture("devices");
        simulated.current().orElseThrow().stop();
        Workbench.await("hall gone v1.0.1t45772(a) user1", () -> row("hall"));
        Workbench.await("kitchen gone v1.0.1t45772(a) user1", () -> row("kitchen"));
    }

    @Test
    void an_upload_asks_for_the_password_and_proves_what_runs() throws Exception {
        SimulatedDevice device = device("porch", "blink");
        Workbench.await("porch there v1.0.1t45772(a) user1", () -> row("porch"));
        choose("porch");
        Workbench.whenDialog("Password", shell -> answer(shell, "blink"));
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 0", Launches::states);
        assertTrue(Launches.output().contains("Proved: it ran v1.0.1t45772(a)"), Launches.output());
        assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        assertTrue(kept("porch.local"));
        Workbench.await("porch there v1.0.2t45772(a) user2", () -> row("porch"));
        Workbench.picture("upload");
    }

    @Test
    @EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
    void the_whole_upload_is_done_by_keys() throws Exception {
        Hand hand = new Hand();
        SimulatedDevice device = device("esp8266-00c0de", "blink");
        Workbench.await("esp8266-00c0de there v1.0.1t45772(a) user1", () -> row("esp8266-00c0de"));
        Workbench.page().getActiveEditor().setFocus();
        Workbench.page().activate(Workbench.page().getActiveEditor());
        Workbench.whenDialog("Password", dialog -> {
            Text password = Workbench.find(dialog, Text.class, Text::getEditable);
            Workbench.await("focus", () -> password.isFocusControl() ? "focus" : "none");
            hand.type("blink");
            Workbench.await("5", () -> Integer.toString(password.getCharCount()));
            hand.press("Return");
        });
        hand.press("ctrl+alt+u");
        Workbench.await("ended with 0", Launches::states);
        assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
    }

    @Test
    void several_devices_are_sent_to_in_one_go_and_a_failure_keeps_no_other_from_it() throws Exception {
        SimulatedDevice shed = device("shed", "");
        SimulatedDevice newer = start(settings("tower", "v1.0.2t45772(a)"));
        SimulatedDevice yard = device("yard", "");
        for (String row : List.of(
                "shed there v1.0.1t45772(a) user1",
                "tower there v1.0.2t45772(a) user1",
                "yard there v1.0.1t45772(a) user1")) {
            Workbench.await(row, () -> row(row.substring(0, row.indexOf(' '))));
        }
        choose("shed", "tower", "yard");
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("3 devices: 2 done, 1 failed."), Launches.output());
        assertTrue(Launches.output().contains("tower: failed. "), Launches.output());
        for (SimulatedDevice device : List.of(shed, newer, yard)) {
            assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        }
        Workbench.picture("upload-several");
    }

    @Test
    void a_launch_group_uploads_one_after_the_other() throws Exception {
        SimulatedDevice first = device("gate", "");
        SimulatedDevice second = device("stable", "");
        Workbench.await("gate there v1.0.1t45772(a) user1", () -> row("gate"));
        Workbench.await("stable there v1.0.1t45772(a) user1", () -> row("stable"));
        Launches.group("both", Launches.upload("gate"), Launches.upload("stable"));
        Workbench.await("ended with 0, ended with 0", Launches::states);
        for (SimulatedDevice device : List.of(first, second)) {
            assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        }
    }

    @Test
    void a_wrong_password_is_told_and_forgotten() throws Exception {
        device("porch2", "blink");
        Workbench.await("porch2 there v1.0.1t45772(a) user1", () -> row("porch2"));
        choose("porch2");
        Workbench.whenDialog("Password", shell -> answer(shell, "blunk"));
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("refused the password"), Launches.output());
        assertFalse(kept("porch2.local"));
        Workbench.picture("upload-refused");
    }

    @Test
    void two_uploads_to_one_device_do_not_disturb_each_other() throws Exception {
        device("cellar", "blink");
        Workbench.await("cellar there v1.0.1t45772(a) user1", () -> row("cellar"));
        choose("cellar");
        Workbench.whenDialog("Password", first -> {
            new UploadLauncher().launch("blinky", List.of("cellar"));
            Workbench.await("under way, ended with 1", Launches::states);
            answer(first, "blink");
        });
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 0, ended with 1", Launches::states);
        assertTrue(Launches.output().contains("Another upload to it is under way"), Launches.output());
    }

    @Test
    void an_upload_is_stopped_at_once_and_the_old_firmware_runs_on() throws Exception {
        SimulatedDevice device = start(settings("loft").sectorTime(Duration.ofSeconds(30)));
        AtomicBoolean connected = new AtomicBoolean();
        device.addListener(event -> {
            if (event instanceof DeviceEvent.Connected) {
                connected.set(true);
            }
        });
        Workbench.await("loft there v1.0.1t45772(a) user1", () -> row("loft"));
        choose("loft");
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("true", () -> Boolean.toString(connected.get()));
        DebugPlugin.getDefault().getLaunchManager().getLaunches()[0].terminate();
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("Stopped."), Launches.output());
        assertEquals(Optional.of("v1.0.1t45772(a)"), device.runningRom());
    }

    @Test
    void a_device_that_vanishes_while_it_takes_the_image_is_told() throws Exception {
        SimulatedDevice device = start(settings("barn").sectorTime(Duration.ofSeconds(30)));
        device.addListener(event -> {
            if (event instanceof DeviceEvent.Connected) {
                new Thread(device::close, "power cut").start();
            }
        });
        Workbench.await("barn there v1.0.1t45772(a) user1", () -> row("barn"));
        choose("barn");
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().matches("(?s).*error: .*why: .*do: .*"), Launches.output());
    }

    @Test
    void a_device_that_vanishes_is_told() throws Exception {
        SimulatedDevice device = device("attic", "blink");
        Workbench.await("attic there v1.0.1t45772(a) user1", () -> row("attic"));
        choose("attic");
        Workbench.whenDialog("Password", dialog -> {
            device.close();
            answer(dialog, "blink");
        });
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().matches("(?s).*error: .*why: .*do: .*"), Launches.output());
    }

    @Test
    void a_project_that_was_closed_is_told() throws Exception {
        new UploadLauncher().launch("elsewhere", List.of("127.0.0.1:9"));
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("the project elsewhere is not open"), Launches.output());
    }

    private static boolean kept(String device) throws Exception {
        return SecurePreferencesFactory.getDefault()
                        .node("org.fotaide")
                        .node("DEVICE_PASSWORD")
                        .node(device)
                        .get("secret", null)
                != null;
    }

    private static void answer(Shell dialog, String password) {
        Workbench.picture("password");
        Workbench.find(dialog, Text.class, text -> true).setText(password);
        Workbench.press(dialog, "OK");
    }

    /** A console that opens late may cover the view: then it is shown again. */
    private void choose(String... names) {
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

    private String row(String name) {
        return Arrays.stream(table.getItems())
                .filter(item -> item.getText(0).equals(name))
                .map(UploadTest::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(TableItem item) {
        return item.getText(0) + " " + item.getText(1) + " " + item.getText(2) + " " + item.getText(3);
    }
}
