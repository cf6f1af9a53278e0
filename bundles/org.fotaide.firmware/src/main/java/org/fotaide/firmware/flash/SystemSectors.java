// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * The four sectors of system param (PROTOCOLS.md 6.4).
 *
 * @param initData the radio's data, from esp_init_data_default.bin
 * @param firstCopy the copy of the parameter block that lives while the selector's first byte is 0 (sector N-3)
 * @param secondCopy the copy that lives otherwise (sector N-2); blank.bin is burnt here
 * @param selector its first byte says which copy lives (sector N-1)
 */
public record SystemSectors(Extent initData, Extent firstCopy, Extent secondCopy, Extent selector) {
    static SystemSectors in(Extent systemParam) {
        return new SystemSectors(
                sector(systemParam, 0), sector(systemParam, 1), sector(systemParam, 2), sector(systemParam, 3));
    }

    private static Extent sector(Extent systemParam, int index) {
        return new Extent(systemParam.offset() + (long) index * FlashSize.SECTOR, FlashSize.SECTOR);
    }
}
