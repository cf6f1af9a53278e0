// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.util.List;
import java.util.Optional;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.key.NewKey.MadeKey;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fota serve key add}. */
@Command(
        name = "add",
        description = {
            "Make a key, and show it this once.",
            "Without --owner it is for devices: of a product, or the one that is named."
        },
        mixinStandardHelpOptions = true)
final class KeyAdd extends StoreCommand {
    @Option(names = "--owner", description = "For an owner, who publishes and upgrades.")
    private boolean owner;

    @Option(names = "--product", paramLabel = "PTYPE", description = "For this product alone.")
    private Optional<ProductType> product = Optional.empty();

    @Option(names = "--device", paramLabel = "ID", description = "For this device alone.")
    private Optional<String> device = Optional.empty();

    @Option(names = "--label", paramLabel = "TEXT", description = "What it is for, for people.")
    private String label = "";

    KeyAdd(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        KeyKind kind = owner ? KeyKind.OWNER : KeyKind.DEVICE;
        MadeKey made = store.write(new NewKey(kind, label, product, device)::make);
        shell().terminal()
                .tell("Keep it: it is shown this once. It opens " + made.key().scope() + ".");
        show(json().of(made), List.of(made.secret().text()));
    }
}
