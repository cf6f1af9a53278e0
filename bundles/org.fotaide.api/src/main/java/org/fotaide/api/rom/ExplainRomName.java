// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.rom;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;

/**
 * Takes a ROM name apart, and says what is wrong with it and how to mend it.
 *
 * <pre>{@code
 * RomNameReading reading = new ExplainRomName("V1.0.2.t45772(A)").call();
 * }</pre>
 */
public final class ExplainRomName {
    private final String text;
    private Optional<ProductType> product = Optional.empty();

    public ExplainRomName(String text) {
        this.text = text;
    }

    /** The product type that repairs may put in. */
    public ExplainRomName of(ProductType type) {
        product = Optional.of(type);
        return this;
    }

    public RomNameReading call() {
        return new RomNameReader(new RomContext(product, false, false)).read(text);
    }
}
