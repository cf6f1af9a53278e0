// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.fotaide.eclipse.ui.perspective.FirmwarePerspective;
import org.fotaide.eclipse.ui.upload.UploadLauncher;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads to simulated devices. */
@ExtendWith(Guard.class)
class UploadTest {
    private FirmwareProject project;
    private DeviceRows rows;

    @BeforeEach
    void open() throws Exception {
        SecurePreferencesFactory.getDefault().node("org.fotaide").removeNode();
        project = FirmwareProject.blinky();
        PlatformUI.getWorkbench()
                .showPerspective(FirmwarePerspective.ID, Workbench.page().getWorkbenchWindow());
        IDE.openEditor(Workbench.page(), project.project().getFile("fota.yaml"));
        rows = new DeviceRows();
    }

    @AfterEach
    void close() throws CoreException {
        rows.close();
        Launches.forget();
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    private SimulatedDevice device(String name, String password) throws Exception {
        DeviceSettings settings = settings(name);
        return rows.start(password.isEmpty() ? settings : settings.password(password));
    }

    private static DeviceSettings settings(String name) throws IOException {
        return DeviceRows.settings(name, "v1.0.1t45772(a)");
    }

    @Test
    void an_upload_asks_for_the_password_and_proves_what_runs() throws Exception {
        SimulatedDevice device = device("porch", "blink");
        Workbench.await("porch there v1.0.1t45772(a) user1", () -> rows.row("porch"));
        rows.choose("porch");
        Workbench.whenDialog("Password", shell -> answer(shell, "blink"));
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 0", Launches::states);
        assertTrue(Launches.output().contains("Proved: it ran v1.0.1t45772(a)"), Launches.output());
        assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        assertTrue(kept("porch.local"));
        Workbench.await("porch there v1.0.2t45772(a) user2", () -> rows.row("porch"));
        Workbench.picture("upload");
    }

    @Test
    @EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
    void the_whole_upload_is_done_by_keys() throws Exception {
        Hand hand = new Hand();
        SimulatedDevice device = device("esp8266-00c0de", "blink");
        Workbench.await("esp8266-00c0de there v1.0.1t45772(a) user1", () -> rows.row("esp8266-00c0de"));
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
    void a_project_is_run_as_an_upload() throws Exception {
        SimulatedDevice device = device("esp8266-00c0de", "");
        Workbench.await("esp8266-00c0de there v1.0.1t45772(a) user1", () -> rows.row("esp8266-00c0de"));
        Workbench.page().closeAllEditors(false);
        IViewPart explorer = Workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
        ((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(project.project()));
        Workbench.command("org.eclipse.debug.ui.commands.RunLast");
        Workbench.await("ended with 0", Launches::states);
        assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
    }

    @Test
    void several_devices_are_sent_to_in_one_go_and_a_failure_keeps_no_other_from_it() throws Exception {
        SimulatedDevice shed = device("shed", "");
        SimulatedDevice newer = rows.start(DeviceRows.settings("tower", "v1.0.3t45772(a)"));
        SimulatedDevice yard = device("yard", "");
        rows.start(DeviceRows.settings("hall", "v1.0.2t45772(a)"));
        for (String row : List.of(
                "hall there v1.0.2t45772(a) user1",
                "shed there v1.0.1t45772(a) user1",
                "tower there v1.0.3t45772(a) user1",
                "yard there v1.0.1t45772(a) user1")) {
            Workbench.await(row, () -> rows.row(row.substring(0, row.indexOf(' '))));
        }
        rows.choose("hall", "shed", "tower", "yard");
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("4 devices: 2 done, 1 up to date, 1 failed."), Launches.output());
        assertTrue(Launches.output().contains("tower: failed. "), Launches.output());
        assertEquals(Optional.of("v1.0.3t45772(a)"), newer.runningRom());
        for (SimulatedDevice device : List.of(shed, yard)) {
            assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        }
        Workbench.picture("upload-several");
    }

    @Test
    void a_launch_group_uploads_one_after_the_other() throws Exception {
        SimulatedDevice first = device("gate", "");
        SimulatedDevice second = device("stable", "");
        Workbench.await("gate there v1.0.1t45772(a) user1", () -> rows.row("gate"));
        Workbench.await("stable there v1.0.1t45772(a) user1", () -> rows.row("stable"));
        Launches.group("both", Launches.upload("gate"), Launches.upload("stable"));
        Workbench.await("ended with 0, ended with 0", Launches::states);
        for (SimulatedDevice device : List.of(first, second)) {
            assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        }
    }

    @Test
    void one_password_does_for_all_devices_of_an_upload() throws Exception {
        List<SimulatedDevice> devices = List.of(device("north", "blink"), device("south", "blink"));
        Workbench.await("north there v1.0.1t45772(a) user1", () -> rows.row("north"));
        Workbench.await("south there v1.0.1t45772(a) user1", () -> rows.row("south"));
        rows.choose("north", "south");
        Workbench.whenDialog("Password", shell -> answer(shell, "blink"));
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 0", Launches::states);
        for (SimulatedDevice device : devices) {
            assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        }
        assertTrue(kept("north.local") && kept("south.local"));
    }

    @Test
    void a_wrong_password_is_asked_for_again() throws Exception {
        SimulatedDevice device = device("porch2", "blink");
        Workbench.await("porch2 there v1.0.1t45772(a) user1", () -> rows.row("porch2"));
        rows.choose("porch2");
        Workbench.whenDialog("Password", first -> {
            Workbench.whenDialog("Password", second -> {
                assertTrue(Workbench.every(second, Label.class)
                        .anyMatch(label -> label.getText().equals("What was given before was wrong. Try again.")));
                Workbench.picture("password-again");
                answer(second, "blink");
            });
            answer(first, "blunk");
        });
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 0", Launches::states);
        assertEquals(Optional.of("v1.0.2t45772(a)"), device.runningRom());
        assertTrue(kept("porch2.local"));
    }

    @Test
    void a_wrong_password_is_told_and_forgotten() throws Exception {
        device("porch3", "blink");
        Workbench.await("porch3 there v1.0.1t45772(a) user1", () -> rows.row("porch3"));
        rows.choose("porch3");
        Workbench.whenDialog("Password", first -> {
            Workbench.whenDialog("Password", Shell::close);
            answer(first, "blunk");
        });
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("refused the password"), Launches.output());
        assertFalse(kept("porch3.local"));
        Workbench.picture("upload-refused");
    }

    @Test
    void two_uploads_to_one_device_do_not_disturb_each_other() throws Exception {
        device("cellar", "blink");
        Workbench.await("cellar there v1.0.1t45772(a) user1", () -> rows.row("cellar"));
        rows.choose("cellar");
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
        SimulatedDevice device = rows.start(settings("loft").sectorTime(Duration.ofSeconds(30)));
        AtomicBoolean connected = new AtomicBoolean();
        device.addListener(event -> {
            if (event instanceof DeviceEvent.Connected) {
                connected.set(true);
            }
        });
        Workbench.await("loft there v1.0.1t45772(a) user1", () -> rows.row("loft"));
        rows.choose("loft");
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("true", () -> Boolean.toString(connected.get()));
        DebugPlugin.getDefault().getLaunchManager().getLaunches()[0].terminate();
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().contains("Stopped."), Launches.output());
        assertEquals(Optional.of("v1.0.1t45772(a)"), device.runningRom());
    }

    @Test
    void a_device_that_vanishes_while_it_takes_the_image_is_told() throws Exception {
        SimulatedDevice device = rows.start(settings("barn").sectorTime(Duration.ofSeconds(30)));
        device.addListener(event -> {
            if (event instanceof DeviceEvent.Connected) {
                new Thread(device::close, "power cut").start();
            }
        });
        Workbench.await("barn there v1.0.1t45772(a) user1", () -> rows.row("barn"));
        rows.choose("barn");
        Workbench.command("org.fotaide.eclipse.ui.devices.upload");
        Workbench.await("ended with 1", Launches::states);
        assertTrue(Launches.output().matches("(?s).*error: .*why: .*do: .*"), Launches.output());
    }

    @Test
    void a_device_that_vanishes_is_told() throws Exception {
        SimulatedDevice device = device("attic", "blink");
        Workbench.await("attic there v1.0.1t45772(a) user1", () -> rows.row("attic"));
        rows.choose("attic");
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
        boolean several = Workbench.every(dialog, Button.class)
                .anyMatch(one -> one.getText().startsWith("&Use it"));
        Workbench.picture(several ? "password-several" : "password");
        Workbench.find(dialog, Text.class, text -> true).setText(password);
        Workbench.press(dialog, "OK");
    }
}
