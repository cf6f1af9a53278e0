// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the vendor's second-stage boot loader (boot.bin), for example 1.7.
 *
 * @param major 0..99
 * @param minor 0..99; the parameter block stores it in five bits
 */
public record BootVersion(int major, int minor) implements Comparable<BootVersion> {
    /** The first that starts user1 and user2 images of version 2, EA 04 (PROTOCOLS.md 6.2). */
    public static final BootVersion FIRST_WITH_SLOTS = new BootVersion(1, 2);

    /** The first that knows halves of 1024 KB (DOMAIN.md 2). */
    public static final BootVersion FIRST_WITH_1024 = new BootVersion(1, 4);

    /** The newest that the vendor published. */
    public static final BootVersion NEWEST = new BootVersion(1, 7);

    private static final int LARGEST = 99;
    private static final Pattern SPELLING =
            Pattern.compile("\\s*(?:boot[ _]?)?v?(\\d{1,2})\\.(\\d{1,2})\\+?(?:\\.bin)?\\s*", Pattern.CASE_INSENSITIVE);

    public BootVersion {
        if (major < 0 || major > LARGEST || minor < 0 || minor > LARGEST) {
            throw new IllegalArgumentException("not a boot version: " + major + "." + minor);
        }
    }

    /** Reads {@code 1.7}, {@code v1.7}, {@code boot_v1.7.bin} and the vendor's {@code 1.2+}; nothing that is less exact. */
    public static Optional<BootVersion> of(String text) {
        Matcher parts = SPELLING.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new BootVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    }

    public boolean olderThan(BootVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(BootVersion other) {
        return Comparator.comparingInt(BootVersion::major)
                .thenComparingInt(BootVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
