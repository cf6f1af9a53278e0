// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import org.fotaide.simulator.flash.NorFlash;

/**
 * The parameter block in the last sectors of the flash (PROTOCOLS 6.4): two copies in sectors N-3 and N-2, written in turn,
 * and byte 0 of sector N-1 tells which one is live, so that at every moment one whole copy is.
 */
final class SystemParameters {
    private final NorFlash flash;
    private final int first;
    private final int second;
    private final int flag;

    SystemParameters(NorFlash flash) {
        this.flash = flash;
        this.first = flash.sectorCount() - 3;
        this.second = flash.sectorCount() - 2;
        this.flag = flash.sectorCount() - 1;
    }

    BootParameters read() {
        byte[] block = flash.read(address(live()), 2);
        return new BootParameters(block[0] & 0xFF, block[1] & 0xFF);
    }

    /** Writes the other copy and then makes it the live one. */
    void save(BootParameters parameters) {
        int target = live() == first ? second : first;
        byte[] block = flash.read(address(live()), NorFlash.SECTOR);
        block[0] = (byte) parameters.selection();
        block[1] = (byte) parameters.state();
        flash.erase(target);
        flash.write(address(target), block);
        flash.erase(flag);
        flash.write(address(flag), new byte[] {(byte) (target == first ? 0 : 1)});
    }

    /** Clears bits of the live copy where it stands. */
    void clearBits(BootParameters parameters) {
        byte[] bytes = {(byte) parameters.selection(), (byte) parameters.state()};
        flash.write(address(live()), bytes);
    }

    private int live() {
        return flash.read(address(flag), 1)[0] == 0 ? first : second;
    }

    private static long address(int sector) {
        return (long) sector * NorFlash.SECTOR;
    }
}
