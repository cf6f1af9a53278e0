// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Locale;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.fotaide.eclipse.core.device.Standing;

/** A picture for each state of a device, of a shape of its own; they live as long as the control that shows them. */
final class StandingImages {
    private final LocalResourceManager images;

    StandingImages(Control owner) {
        images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    Image of(Standing standing) {
        String path = "icons/state-" + standing.name().toLowerCase(Locale.ROOT) + ".svg";
        return images.get(ResourceLocator.imageDescriptorFromBundle("org.fotaide.eclipse.ui", path)
                .orElseThrow());
    }
}
