// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fotaide.api.device.FindDevices;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.cli.terminal.ConsoleSecrets;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;

/** A simulated device with a password, which nobody outside this machine sees. */
final class DemoDevice implements AutoCloseable {
    private static final String NAME = "esp8266-demo";
    private static final String PASSWORD = "blink";

    private final Shell shell;
    private final DeviceSettings settings;
    private final SimulatedFleet fleet;

    private DemoDevice(Shell shell, DeviceSettings settings, SimulatedFleet fleet) {
        this.shell = shell;
        this.settings = settings;
        this.fleet = fleet;
    }

    /** Switched on, with this image in user1. */
    static DemoDevice running(Bytes user1, Shell shell) throws FotaException {
        DeviceSettings settings = DeviceSettings.of(
                        Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, user1.toArray()))
                .named(NAME)
                .password(PASSWORD);
        return new DemoDevice(shell, settings, new Simulate(settings).call());
    }

    /** What is found of it, in words. */
    String find() throws Exception {
        try (TerminalProgress progress = shell.progress()) {
            return new FindDevices()
                    .on(settings.announceOn()).call(progress).devices().stream()
                            .filter(device -> device.name().equals(NAME))
                            .map(DemoDevice::words)
                            .findFirst()
                            .orElse(
                                    "It was not heard; multicast DNS does not work on this machine's loopback interface.");
        }
    }

    private static String words(KnownDevice known) {
        Announcement said = known.device().announcement();
        return known.name() + " at " + known.device().address() + ", runs "
                + said.rom().orElse("?") + " in "
                + said.runningSlot().map(Slot::word).orElse("?") + ", wants a password";
    }

    /** Sends an image of a project. */
    Uploaded upload(Bytes image, Slot slot, Path project) throws Exception {
        Path file = write(image, project.resolveSibling("sent").resolve(slot.word() + ".bin"));
        ConsoleSecrets secrets =
                new ConsoleSecrets(Map.of(), Map.of(ConsoleSecrets.VARIABLE, PASSWORD), shell.terminal());
        try (TerminalProgress progress = shell.progress()) {
            return new UploadImage(file)
                    .of(UploadProject.in(project))
                    .to(NAME + ".local")
                    .on(settings.announceOn())
                    .call(progress, secrets);
        }
    }

    private static Path write(Bytes image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, image.toArray());
    }

    @Override
    public void close() {
        fleet.close();
    }
}
