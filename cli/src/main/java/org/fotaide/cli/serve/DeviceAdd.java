// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.util.List;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Store;
import org.fotaide.server.track.DeviceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota serve device add}. */
@Command(
        name = "add",
        description = "Make a device known before it reports. Those that ask by their MAC address come by themselves.",
        mixinStandardHelpOptions = true)
final class DeviceAdd extends StoreCommand {
    @Parameters(paramLabel = "ID", description = "Its MAC address, or a name: letters, digits, . _ - and :")
    private String id = "";

    @Option(names = "--product", paramLabel = "PTYPE", required = true, description = "Of which product it is.")
    private ProductType product = new ProductType(1);

    @Option(names = "--group", paramLabel = "GROUP", description = "A group that it belongs to.")
    private String group = "";

    @Option(names = "--name", paramLabel = "NAME", description = "For people.")
    private String name = "";

    DeviceAdd(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        String legal = new DeviceId(id).read();
        Device device = store.write(tables -> {
            tables.products().get(product);
            tables.devices().add(legal, product, group, name);
            return tables.devices().get(legal);
        });
        show(json().of(device), List.of("Device " + legal + " is known."));
    }
}
