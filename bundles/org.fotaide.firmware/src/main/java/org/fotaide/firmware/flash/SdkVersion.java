// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the vendor's SDK that a firmware is built on.
 *
 * @param major 0..9999
 * @param minor 0..9999
 * @param patch 0..9999
 */
public record SdkVersion(int major, int minor, int patch) implements Comparable<SdkVersion> {
    /** The first that knows halves of 1024 KB (DOMAIN.md 2). */
    public static final SdkVersion FIRST_WITH_1024 = new SdkVersion(1, 1, 0);

    /** The first that keeps the radio's calibration in a sector of its own (DOMAIN.md 2). */
    public static final SdkVersion FIRST_WITH_RF_SECTOR = new SdkVersion(2, 0, 0);

    /** What is taken where nobody says: a current one, which has the stricter rules. */
    public static final SdkVersion ASSUMED = new SdkVersion(3, 0, 0);

    private static final int LARGEST = 9999;
    private static final Pattern SPELLING =
            Pattern.compile("\\s*[vV]?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(?:[-_+(].*)?\\s*");

    public SdkVersion {
        if (Math.min(major, Math.min(minor, patch)) < 0 || Math.max(major, Math.max(minor, patch)) > LARGEST) {
            throw new IllegalArgumentException("not an SDK version: " + major + "." + minor + "." + patch);
        }
    }

    /** Reads {@code 3.0.5}, {@code v2.2}, {@code 2.0.0_16_08_10} or {@code 2.2.1(6ab97e9)}; a missing patch is 0. */
    public static Optional<SdkVersion> of(String text) {
        Matcher parts = SPELLING.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int patch = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return Optional.of(new SdkVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), patch));
    }

    public boolean olderThan(SdkVersion other) {
        return compareTo(other) < 0;
    }

    /** Whether it keeps the radio's calibration in the sector before system param. */
    public boolean hasRfSector() {
        return !olderThan(FIRST_WITH_RF_SECTOR);
    }

    @Override
    public int compareTo(SdkVersion other) {
        return Comparator.comparingInt(SdkVersion::major)
                .thenComparingInt(SdkVersion::minor)
                .thenComparingInt(SdkVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
