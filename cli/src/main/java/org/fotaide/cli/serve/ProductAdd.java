// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.util.List;
import java.util.Optional;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota serve product add}. */
@Command(name = "add", description = "Make a product.", mixinStandardHelpOptions = true)
final class ProductAdd extends StoreCommand {
    @Parameters(paramLabel = "PTYPE", description = "Its product type, as it stands in ROM names.")
    private ProductType ptype = new ProductType(1);

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "For people.")
    private String name = "";

    @Option(names = "--map", paramLabel = "N", description = "The SPI_SIZE_MAP that all its devices have.")
    private Optional<FlashMap> map = Optional.empty();

    @Option(names = "--open", description = "Let devices fetch its images without a key.")
    private boolean open;

    ProductAdd(Shell shell) {
        super(shell);
    }

    /** Everything else begins with a product. */
    @Override
    Store open(DataOption named) throws FotaException {
        return named.open(shell());
    }

    @Override
    void run(Store store) throws FotaException {
        Product product = store.write(tables -> {
            tables.products().add(Product.of(ptype, name, map, open ? Access.OPEN : Access.KEY));
            tables.events().add(Event.now(EventKind.PRODUCT, WHO, "", "", "made " + ptype + " " + name));
            return tables.products().get(ptype);
        });
        show(json().of(product), List.of("Product " + ptype + " (" + name + ") is there."));
    }
}
