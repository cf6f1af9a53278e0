// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.time.ZoneId;
import org.fotaide.api.json.DeviceEventJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.DiscoveryListener;
import org.fotaide.deploy.discovery.ForeignText;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.InterfaceState.Use;

/** Tells of each change among the devices on a line of its own, as soon as it is heard. */
record DeviceNews(Terminal terminal, Format format) implements DiscoveryListener {
    @Override
    public void on(DiscoveryEvent event) {
        if (format == Format.JSON) {
            new DeviceEventJson().of(event).ifPresent(new JsonOutput(terminal)::printLine);
        } else {
            tell(event);
        }
        terminal.out().flush();
    }

    private void tell(DiscoveryEvent event) {
        DeviceTable table = new DeviceTable(ZoneId.systemDefault());
        if (event instanceof DiscoveryEvent.Found found) {
            terminal.print("found     " + table.line(found.device()));
        } else if (event instanceof DiscoveryEvent.Changed changed) {
            terminal.print("changed   " + table.line(changed.device()));
        } else if (event instanceof DiscoveryEvent.Returned returned) {
            terminal.print("returned  " + table.line(returned.device()));
        } else if (event instanceof DiscoveryEvent.Silent silent) {
            terminal.print("silent    " + table.line(silent.device()));
        } else if (event instanceof DiscoveryEvent.Gone gone) {
            terminal.print("gone      " + table.line(gone.device()));
        } else if (event instanceof DiscoveryEvent.Conflict conflict) {
            terminal.tell("Two devices call themselves "
                    + new ForeignText(conflict.device().name()).readable() + ": the one that is listed, and one at "
                    + conflict.other().getHostAddress() + ". Give each a name of its own.");
        } else if (event instanceof DiscoveryEvent.InterfacesChanged changed) {
            changed.interfaces().stream()
                    .filter(state -> state.use() != Use.NOT_USED)
                    .forEach(this::tell);
        }
    }

    private void tell(InterfaceState state) {
        terminal.tell(new InterfaceLine(state).text());
    }
}
