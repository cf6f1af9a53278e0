// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.api.device.FindDevices;
import org.fotaide.api.device.FindDevices.FoundDevices;
import org.fotaide.api.device.SeenDevice;
import org.fotaide.api.device.SeenDevices;
import org.fotaide.api.json.DeviceJson;
import org.fotaide.api.state.StateFolder;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.DiscoveryListener;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fota devices}: lists the devices in reach. */
@Command(
        name = "devices",
        description = "List the devices in reach: name, address, board, what runs, whether they want a password.",
        mixinStandardHelpOptions = true)
public final class DevicesCommand extends ResultCommand {
    @Spec
    private CommandSpec spec;

    @Option(names = "--watch", description = "Go on until Ctrl+C, and tell of every change as soon as it is heard.")
    private boolean watch;

    @Option(names = "--all", description = "List those too that earlier runs saw, with when.")
    private boolean all;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to look at most (default: 3; with --watch until Ctrl+C). Without --watch it ends"
                    + " sooner when devices were found and no more turn up.")
    private Optional<Double> timeout = Optional.empty();

    @Option(
            names = "--interface",
            paramLabel = "NAME",
            description = "Look on this network interface only; may be repeated.")
    private Set<String> interfaces = Set.of();

    public DevicesCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        FindDevices find = new FindDevices().on(interfaces);
        if (watch) {
            find.forEver();
        }
        timeout.map(this::duration).ifPresent(find::within);
        SeenDevices memory = SeenDevices.in(StateFolder.ofUser(shell().environment()));
        if (watch) {
            watch(find, memory);
        } else {
            list(find, memory);
        }
        return Exit.GOOD.status();
    }

    private Duration duration(double seconds) {
        if (!(seconds >= 0 && seconds <= 1_000_000)) {
            throw new ParameterException(spec.commandLine(), "--timeout takes 0 to 1000000 seconds, not " + seconds);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Ctrl+C is how a watch ends, and no failure. */
    private void watch(FindDevices find, SeenDevices memory) throws FotaException {
        DeviceNews news = new DeviceNews(shell().terminal(), format());
        if (all) {
            earlier(memory, List.of()).forEach(this::tellEarlier);
        }
        DiscoveryListener remembering = event -> {
            news.on(event);
            if (event instanceof DiscoveryEvent.Found found) {
                remember(memory, List.of(found.device()));
            } else if (event instanceof DiscoveryEvent.Changed changed) {
                remember(memory, List.of(changed.device()));
            }
        };
        try (TerminalProgress progress = shell().progress()) {
            FoundDevices found = find.telling(remembering).call(progress);
            remember(memory, found.devices());
        } catch (CancelledException ended) {
            return;
        }
    }

    private void list(FindDevices find, SeenDevices memory) throws FotaException, CancelledException {
        FoundDevices found;
        try (TerminalProgress progress = shell().progress()) {
            found = find.telling(this::tellConflict).call(progress);
        }
        List<SeenDevice> earlier = earlier(memory, found.devices());
        remember(memory, found.devices());
        print(found.devices(), all ? earlier : List.of());
        if (found.devices().isEmpty()) {
            explainNone(found, earlier.size());
        }
    }

    private void tellConflict(DiscoveryEvent event) {
        if (event instanceof DiscoveryEvent.Conflict) {
            new DeviceNews(shell().terminal(), Format.TEXT).on(event);
        }
    }

    /** What was learned before helps and is never needed: where it cannot be read or written, that is told and no more. */
    private List<SeenDevice> earlier(SeenDevices memory, List<KnownDevice> heard) {
        try {
            SeenDevices.Memory known = memory.read();
            known.damage().ifPresent(damage -> shell().terminal().tell("fota: " + damage.text()));
            return known.without(heard);
        } catch (FotaException unreadable) {
            shell().terminal().tell("fota: " + unreadable.problem().text());
            return List.of();
        }
    }

    private void remember(SeenDevices memory, List<KnownDevice> devices) {
        try {
            memory.remember(devices);
        } catch (FotaException unwritable) {
            shell().terminal().tell("fota: " + unwritable.problem().text());
        }
    }

    private void tellEarlier(SeenDevice device) {
        if (format() == Format.JSON) {
            new JsonOutput(shell().terminal()).printLine(new DeviceJson().of(device));
        } else {
            List<String> lines = new DeviceTable(ZoneId.systemDefault()).lines(List.of(), List.of(device));
            shell().terminal().print("earlier   " + lines.get(1));
        }
    }

    private void print(List<KnownDevice> heard, List<SeenDevice> earlier) {
        if (format() == Format.JSON) {
            JsonArray devices = new JsonArray();
            heard.forEach(device -> devices.add(new DeviceJson().of(device)));
            earlier.forEach(device -> devices.add(new DeviceJson().of(device)));
            new JsonOutput(shell().terminal()).print(devices);
        } else if (!heard.isEmpty() || !earlier.isEmpty()) {
            new DeviceTable(ZoneId.systemDefault()).lines(heard, earlier).forEach(shell().terminal()::print);
        }
    }

    private void explainNone(FoundDevices found, int earlier) {
        Terminal terminal = shell().terminal();
        terminal.tell("No device answered. Looked on:");
        found.interfaces().stream()
                .filter(state -> state.use() != Use.NOT_USED)
                .forEach(state -> terminal.tell("  " + new InterfaceLine(state).text()));
        if (found.interfaces().stream().allMatch(state -> state.use() == Use.NOT_USED)) {
            terminal.tell("  no interface at all:");
            found.interfaces().forEach(state -> terminal.tell("    " + new InterfaceLine(state).text()));
        }
        terminal.tell("Check that");
        terminal.tell("  - the device runs, and its program calls ArduinoOTA.begin() once and handle() often;");
        terminal.tell("  - it is in the same network as this computer: no guest Wi-Fi, VPN or container between;");
        terminal.tell("  - the access point lets its clients see each other (no AP or client isolation);");
        terminal.tell("  - the firewall of this computer lets UDP port 5353 and answers to it through.");
        terminal.tell("Without multicast DNS give the address and port: fota upload FILE --to HOST[:PORT].");
        if (earlier > 0 && !all) {
            terminal.tell("Earlier runs saw " + earlier + (earlier == 1 ? " device" : " devices")
                    + "; fota devices --all lists them.");
        }
    }
}
