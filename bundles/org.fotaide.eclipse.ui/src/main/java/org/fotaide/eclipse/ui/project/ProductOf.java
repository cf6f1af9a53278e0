// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.ReadManifest;

/** The product that a project makes firmware for. */
public record ProductOf(IProject project) {
    /** What the documents use; a product of its own gets a number of its own. */
    public static final ProductType EXAMPLE = new ProductType(45772);

    /** Empty where fota.yaml is missing or broken. */
    public Optional<ProductType> number() {
        return Optional.ofNullable(project.getLocation()).flatMap(folder -> {
            try {
                return Optional.of(
                        new ReadManifest(folder.toPath()).call().version().ptype());
            } catch (FotaException broken) {
                return Optional.empty();
            }
        });
    }
}
