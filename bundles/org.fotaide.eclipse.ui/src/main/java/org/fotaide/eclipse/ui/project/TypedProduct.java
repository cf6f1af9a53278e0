// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fotaide.firmware.rom.ProductType;

/** The number of a product, as somebody types it. */
public record TypedProduct(String text) {
    public Optional<ProductType> number() {
        try {
            return Optional.of(new ProductType(Long.parseLong(text.strip())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What is wrong with it. */
    public Optional<String> fault() {
        return number().isPresent()
                ? Optional.empty()
                : Optional.of(NLS.bind(Messages.ptypeIllegal, ProductType.LARGEST));
    }
}
