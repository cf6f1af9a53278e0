// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.util.List;
import java.util.Optional;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Store;
import org.fotaide.server.track.ChangeDevice;
import org.fotaide.server.track.DeviceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota serve device set}. */
@Command(
        name = "set",
        description = "Change the group or name of a device, or say by name which ROM it is to run, also an older one.",
        mixinStandardHelpOptions = true)
final class DeviceSet extends StoreCommand {
    @Parameters(paramLabel = "ID", description = "As fota serve device list shows it.")
    private String id = "";

    @Option(names = "--group", paramLabel = "GROUP", description = "The group that it belongs to; '' for none.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "For people.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--rom",
            paramLabel = "ROM",
            description = "What it is to run, whatever is current; '' for the current one.")
    private Optional<String> rom = Optional.empty();

    DeviceSet(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        Optional<RomName> wanted = Optional.empty();
        if (rom.filter(text -> !text.isEmpty()).isPresent()) {
            wanted = Optional.of(new LegalName(rom.get()).read());
        }
        Optional<Optional<RomName>> pin = rom.isPresent() ? Optional.of(wanted) : Optional.empty();
        ChangeDevice change = new ChangeDevice(new DeviceId(id).read(), group, name, pin, WHO);
        Device device = store.write(change::in);
        show(json().of(device), List.of("Device " + device.id() + " is changed."));
    }
}
