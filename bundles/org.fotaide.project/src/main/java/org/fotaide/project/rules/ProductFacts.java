// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.project.manifest.CloudClient;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.PublishVia;

/** What a fota.yaml says around its ROM names, and so how each of them is to be read. */
public record ProductFacts(ManifestReading reading) {
    static final KeyPath VERSION = KeyPath.TOP.key("version");
    static final KeyPath RELEASES = KeyPath.TOP.key("releases");
    static final KeyPath PTYPE = KeyPath.TOP.key("product").key("ptype");

    private static final KeyPath CLOUD = KeyPath.TOP.key("product").key("cloud");
    private static final KeyPath PUBLISH = KeyPath.TOP.key("publish");

    /** Reads the name at a place: the version must be of the project's product, a release may be of another. */
    public RomNameReader readerAt(KeyPath path) {
        return new RomNameReader(path.equals(VERSION) ? context().withOnlyProduct() : context());
    }

    private RomContext context() {
        Optional<ProductType> product = reading.value(PTYPE, Long.class).map(ProductType::new);
        return new RomContext(product, false, fifteenCharacters());
    }

    /** Names of 15 characters alone suit a firmware with the vendor's client, and so a cloud that such devices ask. */
    private boolean fifteenCharacters() {
        boolean client = reading.value(CLOUD, CloudClient.class)
                .filter(cloud -> cloud == CloudClient.IOT_DEMO)
                .isPresent();
        return client
                || reading.children(PUBLISH).stream()
                        .anyMatch(place -> reading.value(place.path().key("via"), PublishVia.class)
                                .filter(via -> via == PublishVia.ESPRESSIF)
                                .isPresent());
    }
}
