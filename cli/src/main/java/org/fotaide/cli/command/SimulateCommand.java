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
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.link.LinkSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fota simulate}: runs devices in software until Ctrl+C. */
@Command(
        name = "simulate",
        description = "Run devices in software, to try uploads without hardware. Ends with Ctrl+C.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 100;

    private final Shell shell;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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

    @Option(
            names = "--window",
            paramLabel = "BYTES",
            defaultValue = "5840",
            description = "Receive window of its TCP, in bytes (default: 5840).")
    private int window = LinkSettings.ESP8266_WINDOW;

    @Option(
            names = "--boot-loader",
            paramLabel = "vendor|eboot",
            defaultValue = "vendor",
            description =
                    "vendor: two slots; eboot: one image, copied into place, as Arduino has it (default: vendor).")
    private BootLoader bootLoader = BootLoader.VENDOR;

    @Option(
            names = "--flash",
            paramLabel = "SIZE",
            defaultValue = "4MB",
            description = "Flash of a device with eboot: 1MB or 4MB (default: 4MB); with the vendor's boot loader the"
                    + " map says it.")
    private FlashSize flash = FlashSize.MB_4;

    @Option(
            names = "--dialect",
            paramLabel = "esp8266|esp32",
            defaultValue = "esp8266",
            description = "Whose receiver it has; esp32 checks passwords with SHA-256 (default: esp8266).")
    private Dialect dialect = Dialect.ESP8266;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description =
                    "A fault or habit of real devices; may be repeated. One of: silent, swallows-first-invitation,"
                            + " answers-garbage, never-connects, closes-on-connect, closes-halfway, closes-without-result,"
                            + " never-gives-result, stalls-when-streamed, coalesces-acks, talks-between-acks,"
                            + " keeps-old-firmware, never-comes-back. What each does: docs/simulator.md")
    private Set<Oddity> faults = Set.of();

    enum BootLoader {
        VENDOR,
        EBOOT
    }

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
        DeviceSettings settings = DeviceSettings.of(personality(bytes))
                .port(port)
                .dialect(dialect)
                .window(window)
                .oddities(faults)
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

    private EbootLayout arduinoLayout() {
        return switch (flash) {
            case MB_1 -> EbootLayout.ONE_MEGABYTE;
            case MB_4 -> EbootLayout.FOUR_MEGABYTES;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "a device with eboot has a flash of 1MB or 4MB, not " + flash.text());
        };
    }

    private Personality personality(byte[] bytes) {
        return switch (bootLoader) {
            case VENDOR -> Personality.twoSlots(map).running(slot, bytes);
            case EBOOT -> Personality.oneSketch(arduinoLayout(), bytes);
        };
    }

    private void tell(String who, DeviceEvent event) {
        new EventWords().of(event).ifPresent(words -> shell.terminal().print(who + ": " + words));
    }
}
