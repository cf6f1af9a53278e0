// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.util.List;
import java.util.Optional;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.rom.SetCurrent;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota serve rom current}. */
@Command(name = "current", description = "Make a ROM the one that devices get.", mixinStandardHelpOptions = true)
final class RomCurrent extends StoreCommand {
    @Parameters(paramLabel = "ROM", description = "Its name.")
    private String name = "";

    @Option(names = "--force", paramLabel = "ROM", description = "Insist, by the same name, although it is older.")
    private Optional<String> forced = Optional.empty();

    RomCurrent(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        Product product = store.write(new SetCurrent(new LegalName(name).read(), WHO, forced)::in);
        show(json().of(product), List.of("Devices of product " + product.ptype() + " get " + name + "."));
    }
}
