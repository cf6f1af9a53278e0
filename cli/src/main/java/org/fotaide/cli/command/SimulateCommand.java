// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fotaide.api.json.SimulationJson;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.event.DeviceEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fota simulate}: runs devices in software until Ctrl+C. */
@Command(
        name = "simulate",
        description = "Run devices in software, to try uploads without hardware. Ends with Ctrl+C.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer>, Reporting {
    private static final String FAULTS = "faults";
    private static final int MOST = 500;
    private static final int HIGHEST_PORT = 0xFFFF;

    private final Shell shell;
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final SimulatedBoard board = new SimulatedBoard();

    @Mixin
    private final SimulatedReceiver receiver = new SimulatedReceiver();

    @Mixin
    private final SimulatedPull pull = new SimulatedPull();

    @Mixin
    private final SimulatedCloud cloud = new SimulatedCloud();

    @Option(names = "--name", paramLabel = "NAME", description = "Its name (default: esp8266- and six digits).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--board", paramLabel = "ID", description = "What it says its board is (default: generic).")
    private Optional<String> boardId = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Where it takes invitations, or has its web server (default: any free port).")
    private int port;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many of them, 1 to 500: NAME, NAME-2 and so on at PORT, PORT+1 and so on (default: 1).")
    private int count = 1;

    @Option(
            names = "--interface",
            paramLabel = "NAME",
            description =
                    "Announce it on this interface, and let it be reached from there; may be repeated (default: only"
                            + " inside this machine).")
    private Set<String> interfaces = Set.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to write what happens; json is one object a line (default: text).")
    private Format format = Format.TEXT;

    public SimulateCommand(Shell shell) {
        this.shell = shell;
    }

    @Spec
    void describe(CommandSpec command) {
        spec = command;
        List<String> sections = new ArrayList<>(command.usageMessage().sectionKeys());
        sections.add(FAULTS);
        command.usageMessage().sectionKeys(sections);
        command.usageMessage()
                .sectionMap()
                .put(
                        FAULTS,
                        help -> "\nFaults, what the device then does:\n"
                                + help.createTextTable(SimulatedReceiver.faults()));
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Integer call() throws Exception {
        try (SimulatedFleet fleet = start()) {
            fleet.devices().forEach(this::introduce);
            fleet.devices().forEach(pull::begin);
            shell.terminal().tell("Ctrl+C ends it.");
            shell.cancellation().await();
        }
        return Exit.GOOD.status();
    }

    private SimulatedFleet start() throws FotaException {
        checkRange("--count", 1, count, MOST);
        checkRange("--port", 0, port, HIGHEST_PORT);
        try {
            return new Simulate(settings())
                    .times(count)
                    .heardBy(who -> event -> tell(who, event))
                    .call();
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), impossible.getMessage(), impossible);
        }
    }

    private void checkRange(String option, int least, int value, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + least + " to " + most + ", not " + value);
        }
    }

    private DeviceSettings settings() throws FotaException {
        DeviceSettings settings =
                DeviceSettings.of(board.personality(receiver.via(), shell)).port(port);
        if (name.isPresent()) {
            settings = settings.named(name.get());
        }
        if (boardId.isPresent()) {
            settings = settings.board(boardId.get());
        }
        if (!interfaces.isEmpty()) {
            settings = settings.announceOn(interfaces);
        }
        DeviceSettings taking = receiver.addTo(settings, shell);
        return cloud.addTo(pull.addTo(taking, board.bootLoader(receiver.via())), count, shell);
    }

    private void introduce(SimulatedDevice device) {
        if (device.settings().initiative().isPresent()) {
            return;
        }
        if (format == Format.JSON) {
            new JsonOutput(shell.terminal()).printLine(new SimulationJson().listening(device.name(), device.address()));
            return;
        }
        shell.terminal()
                .print(device.name() + " listens on "
                        + device.address().getAddress().getHostAddress() + ":"
                        + device.address().getPort());
    }

    private void tell(String who, DeviceEvent event) {
        if (format == Format.JSON) {
            new JsonOutput(shell.terminal()).printLine(new SimulationJson().of(who, event));
            return;
        }
        new EventWords().of(event).ifPresent(words -> shell.terminal().print(who + ": " + words));
    }
}
