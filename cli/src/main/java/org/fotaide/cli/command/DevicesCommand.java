// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fotaide.api.device.FindDevices;
import org.fotaide.api.device.FindDevices.FoundDevices;
import org.fotaide.api.json.DeviceJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.flash.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fota devices}: lists the devices in reach. */
@Command(
        name = "devices",
        description = "List the devices in reach: name, address, board, what runs, whether they want a password.",
        mixinStandardHelpOptions = true)
public final class DevicesCommand implements Callable<Integer>, Reporting {
    private static final String ROW = "%-26s %-22s %-10s %-6s %-18s %-9s %s";

    private final Shell shell;

    @Option(names = "--watch", description = "Go on until Ctrl+C, and tell of every change.")
    private boolean watch;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3", description = "How long to look (default: 3).")
    private int seconds = 3;

    @Option(
            names = "--interface",
            paramLabel = "NAME",
            description = "Look on this network interface only; may be repeated.")
    private Set<String> interfaces = Set.of();

    @Option(names = "--format", paramLabel = "text|json", description = "How to write the result (default: text).")
    private Format format = Format.TEXT;

    public DevicesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Integer call() throws Exception {
        FindDevices find = new FindDevices().on(interfaces);
        try (TerminalProgress progress = shell.progress()) {
            if (watch) {
                find.within(Duration.ofDays(365)).telling(this::tell).call(progress);
            } else {
                print(find.within(Duration.ofSeconds(seconds)).call(progress));
            }
        }
        return Exit.GOOD.status();
    }

    private void tell(DiscoveryEvent event) {
        Terminal terminal = shell.terminal();
        if (event instanceof DiscoveryEvent.Found found) {
            show("+", found.device());
        } else if (event instanceof DiscoveryEvent.Changed changed) {
            show("*", changed.device());
        } else if (event instanceof DiscoveryEvent.Silent silent) {
            show("?", silent.device());
        } else if (event instanceof DiscoveryEvent.Gone gone) {
            show("-", gone.device());
        }
        terminal.out().flush();
    }

    private void show(String sign, KnownDevice device) {
        if (format == Format.JSON) {
            new JsonOutput(shell.terminal()).printLine(new DeviceJson().of(device));
        } else {
            shell.terminal().print(sign + " " + row(device));
        }
    }

    private void print(FoundDevices found) {
        if (format == Format.JSON) {
            JsonArray devices = new JsonArray();
            found.devices().forEach(device -> devices.add(new DeviceJson().of(device)));
            new JsonOutput(shell.terminal()).print(devices);
            return;
        }
        if (found.devices().isEmpty()) {
            explainNone(found);
            return;
        }
        shell.terminal()
                .print(String.format(ROW, "NAME", "ADDRESS", "BOARD", "SLOT", "ROM", "PASSWORD", "HEARD ON")
                        .strip());
        found.devices().forEach(device -> shell.terminal().print(row(device)));
    }

    private void explainNone(FoundDevices found) {
        Terminal terminal = shell.terminal();
        terminal.tell("No device was heard. Looked on:");
        for (InterfaceState state : found.interfaces()) {
            if (state.use() != Use.NOT_USED) {
                terminal.tell("  " + state.name() + (state.reason().isEmpty() ? "" : ": " + state.reason()));
            }
        }
        terminal.tell(
                "A device is heard when its program calls ArduinoOTA.begin() and handle() and it is in this network.");
        terminal.tell("Without multicast DNS give the address: fota upload FILE --to HOST[:PORT].");
    }

    private static String row(KnownDevice known) {
        Announcement said = known.device().announcement();
        String ip = known.device().ip().map(address -> address.getHostAddress()).orElse("?");
        return String.format(
                        ROW,
                        known.name(),
                        ip + ":" + known.device().address().port(),
                        said.board().orElse("-"),
                        said.runningSlot().map(Slot::word).orElse("-"),
                        said.rom().orElse("-"),
                        said.wantsPassword().map(wants -> wants ? "yes" : "no").orElse("-"),
                        String.join(", ", known.networkInterfaces()))
                .strip();
    }
}
