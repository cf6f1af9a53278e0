// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.rom.ProductType;

/**
 * What the project says that the image was built from.
 *
 * @param product its product type
 * @param map how the flash is divided
 * @param sdk the SDK it is built with; without it, 2.0 or later is assumed, which leaves an image less room
 */
public record ProjectFacts(Optional<ProductType> product, Optional<FlashMap> map, Optional<SdkVersion> sdk) {
    public static final ProjectFacts NONE = new ProjectFacts(Optional.empty(), Optional.empty(), Optional.empty());
}
