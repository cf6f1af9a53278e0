// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.event.DeviceEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota simulate}: runs devices in software until Ctrl+C. */
@Command(
        name = "simulate",
        description = "Run devices in software, to try uploads without hardware. Ends with Ctrl+C.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 100;

    private final Shell shell;

    @Parameters(paramLabel = "IMAGE", description = "The image that runs at first: user1.bin or user2.bin.")
    private Path image = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "Its name (default: esp8266- and six digits).")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Where it takes invitations (default: any free port).")
    private int port;

    @Option(
            names = "--slot",
            paramLabel = "user1|user2",
            defaultValue = "user1",
            description = "The slot that the image is for (default: user1).")
    private Slot slot = Slot.USER1;

    @Option(
            names = "--map",
            paramLabel = "NUMBER",
            defaultValue = "2",
            description = "Its flash map, SPI_SIZE_MAP (default: 2, 1 MB).")
    private FlashMap map = FlashMap.MAP_2;

    @Option(
            names = "--ask-password",
            description = "It wants a password, given by prompt, FOTA_PASSWORD or --password-file.")
    private boolean password;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is its password.")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--round-trip",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Round-trip time of its link, in milliseconds (default: 0).")
    private int roundTrip;

    @Option(
            names = "--sector-time",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Time to write 4 KB of flash, in milliseconds (default: 0).")
    private int sectorTime;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "How many of them (default: 1).")
    private int count = 1;

    @Option(
            names = "--interface",
            paramLabel = "NAME",
            description = "Announce it on this interface (default: only inside this machine).")
    private Set<String> interfaces = Set.of();

    public SimulateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        byte[] bytes = new InputFile(shell.resolve(image)).read();
        DeviceSettings settings = DeviceSettings.of(Personality.twoSlots(map).running(slot, bytes))
                .port(port)
                .roundTrip(Duration.ofMillis(roundTrip))
                .sectorTime(Duration.ofMillis(sectorTime));
        if (name.isPresent()) {
            settings = settings.named(name.get());
        }
        if (!interfaces.isEmpty()) {
            settings = settings.announceOn(interfaces);
        }
        if (password || passwordFile.isPresent()) {
            SecretSubject subject = new SecretSubject(SecretSubject.Kind.DEVICE_PASSWORD, settings.name());
            settings = settings.password(
                    shell.secrets(passwordFile).get(subject).map(String::new).orElse(""));
        }
        try (SimulatedFleet fleet = new Simulate(settings)
                .times(count)
                .heardBy(who -> event -> tell(who, event))
                .call()) {
            for (SimulatedDevice device : fleet.devices()) {
                shell.terminal()
                        .print(device.name() + " listens on "
                                + device.address().getAddress().getHostAddress() + ":"
                                + device.address().getPort());
            }
            shell.terminal().tell("Ctrl+C ends it.");
            while (!shell.cancellation().requested()) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        return Exit.GOOD.status();
    }

    private void tell(String who, DeviceEvent event) {
        new EventWords().of(event).ifPresent(words -> shell.terminal().print(who + ": " + words));
    }
}
