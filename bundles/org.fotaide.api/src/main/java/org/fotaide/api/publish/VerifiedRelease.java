// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fotaide.deploy.publish.ManifestImage;
import org.fotaide.deploy.publish.ReleaseManifest;
import org.fotaide.firmware.work.Problem;

/**
 * A release that was looked at.
 *
 * @param folder where it lies
 * @param manifest what it says of itself
 * @param images in the order of the manifest
 * @param faults what is wrong; nothing in a good release
 */
public record VerifiedRelease(Path folder, ReleaseManifest manifest, List<VerifiedImage> images, List<Problem> faults) {
    public VerifiedRelease {
        images = List.copyOf(images);
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean good() {
        return faults.isEmpty();
    }

    /** What is known of a signature. */
    public enum Signature {
        /** The image has none. */
        NONE,
        /** It has one, and no key was there to verify it with. */
        UNVERIFIED,
        GOOD,
        /** Right, in the form that devices no longer take. */
        LEGACY,
        WRONG;

        /** For scripts: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of the images. */
    public record VerifiedImage(ManifestImage stated, Signature signature) {}
}
