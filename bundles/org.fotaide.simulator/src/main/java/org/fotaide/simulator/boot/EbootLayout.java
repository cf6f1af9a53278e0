// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import org.fotaide.firmware.flash.Extent;

/**
 * Where an Arduino device keeps its things (PROTOCOLS 6.5): the sketch at 0, updates staged right below the file system.
 *
 * @param flashSize in bytes
 * @param fileSystem whole sectors
 */
public record EbootLayout(long flashSize, Extent fileSystem) {
    /** 4 MB with a file system of about 2 MB, the usual choice for a NodeMCU. */
    public static final EbootLayout FOUR_MEGABYTES = new EbootLayout(4L << 20, Extent.between(0x200000, 0x3FA000));

    /** 1 MB with a file system of 64 KB, the usual choice for a switch or plug. */
    public static final EbootLayout ONE_MEGABYTE = new EbootLayout(1L << 20, Extent.between(0xEB000, 0xFB000));

    public EbootLayout {
        if (fileSystem.end() > flashSize) {
            throw new IllegalArgumentException("the file system ends at " + fileSystem.end() + ", behind the flash");
        }
    }
}
