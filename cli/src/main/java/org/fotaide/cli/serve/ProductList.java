// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;

/** {@code fota serve product list}. */
@Command(name = "list", description = "List the products.", mixinStandardHelpOptions = true)
final class ProductList extends StoreCommand {
    ProductList(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        show(store.read(tables -> tables.products().all()), json()::of, ProductList::line);
    }

    private static String line(Product product) {
        return product.ptype() + "  " + product.name() + "  "
                + product.current().map(RomName::toString).orElse("nothing current")
                + (product.access() == Access.OPEN ? "  open" : "");
    }
}
