// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.yaml.YamlScalar;

/**
 * The version is written for another product than that of the file: either may be wrong.
 *
 * @param written the version's
 * @param number where the product's type stands
 */
record OtherProduct(ManifestReading reading, ProductType written, YamlScalar number) {
    static Optional<OtherProduct> of(ManifestReading reading, RomNameReading version) {
        Optional<Long> product = reading.value(ProductFacts.PTYPE, Long.class);
        return version.writtenProduct()
                .filter(written ->
                        product.filter(number -> number != written.number()).isPresent())
                .flatMap(written -> reading.node(ProductFacts.PTYPE)
                        .flatMap(ManifestNode::scalar)
                        .map(scalar -> new OtherProduct(reading, written, scalar)));
    }

    Fix fix() {
        return new ValueFix(reading.document(), number)
                .to(written.toString(), "Change the product's type to " + written, false);
    }

    Related related() {
        return new Related(
                reading.document().path(),
                reading.document().range(number.span()),
                "the product's type is " + number.value());
    }
}
