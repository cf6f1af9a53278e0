// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Comparator;
import java.util.Optional;

/**
 * The three numbers of a ROM name.
 *
 * @param major 0..999
 * @param minor 0..999
 * @param revision 0..999
 */
public record VersionNumber(int major, int minor, int revision) implements Comparable<VersionNumber> {
    public static final int LARGEST = 999;

    public VersionNumber {
        check(major);
        check(minor);
        check(revision);
    }

    private static void check(int number) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("a version number is 0.." + LARGEST + ", not " + number);
        }
    }

    /** The version of which that is the {@link #value() value}, if it is that of any. */
    public static Optional<VersionNumber> ofValue(long value) {
        long major = value / 1_000_000;
        return value < 0 || major > LARGEST
                ? Optional.empty()
                : Optional.of(new VersionNumber((int) major, (int) (value / 1_000 % 1_000), (int) (value % 1_000)));
    }

    /** The number that devices compare: a device upgrades only to a larger one. */
    public int value() {
        return major * 1_000_000 + minor * 1_000 + revision;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return Comparator.comparingInt(VersionNumber::value).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + revision;
    }
}
