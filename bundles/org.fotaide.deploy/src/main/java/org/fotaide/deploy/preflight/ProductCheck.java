// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;

/** Whether the image is for the device's product: by the ROM names that both state, and the project's. */
final class ProductCheck implements Check {
    @Override
    public void look(Case subject, Remarks remarks) {
        String name = subject.payload().name();
        Optional<ProductType> image = subject.rom().flatMap(Case::legal).map(RomName::ptype);
        Optional<ProductType> device =
                subject.device().rom().flatMap(Case::legal).map(RomName::ptype);
        Optional<ProductType> project = subject.project().product();
        if (image.isEmpty()) {
            remarks.unknown(PreflightProblem.UNKNOWN_IMAGE_PRODUCT.with(name));
        } else if (differs(image, device)) {
            remarks.refuse(PreflightProblem.PREFLIGHT_PRODUCT.with(name, image.get(), device.get(), "the device"));
        } else if (differs(image, project)) {
            remarks.refuse(PreflightProblem.PREFLIGHT_PRODUCT.with(name, image.get(), project.get(), "the project"));
        } else if (device.isEmpty()) {
            remarks.unknown(PreflightProblem.UNKNOWN_DEVICE_PRODUCT.with(name, image.get()));
        }
    }

    private static boolean differs(Optional<ProductType> image, Optional<ProductType> wanted) {
        return wanted.isPresent() && !wanted.equals(image);
    }
}
