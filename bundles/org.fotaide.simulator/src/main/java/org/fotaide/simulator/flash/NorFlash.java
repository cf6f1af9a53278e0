// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

import java.util.Arrays;
import org.fotaide.firmware.flash.Extent;

/**
 * A NOR flash chip: erased by sectors of 4 KB to FF, and a write can only clear bits. Every erase and every write is one
 * operation, which the {@link PowerSupply} may cut short. Nothing here waits: the time that operations would take is added
 * up in {@link #busyNanos()}. Safe for use by several threads.
 */
public final class NorFlash {
    /** Bytes of a sector. */
    public static final int SECTOR = 4096;

    /** The largest chip of the family, in bytes. */
    public static final long LARGEST = 16L << 20;

    private static final byte ERASED = (byte) 0xFF;

    private final byte[][] sectors;
    private final FlashTiming timing;
    private PowerSupply supply = PowerSupply.MAINS;
    private long erases;
    private long writes;
    private long busyNanos;

    /**
     * An erased chip.
     *
     * @param size in bytes, whole sectors, up to {@link #LARGEST}
     */
    public NorFlash(long size, FlashTiming timing) {
        if (size <= 0 || size % SECTOR != 0 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "a flash has 1.." + LARGEST / SECTOR + " whole sectors, not " + size + " bytes");
        }
        this.sectors = new byte[(int) (size / SECTOR)][];
        this.timing = timing;
    }

    /** An erased chip that takes no time. */
    public static NorFlash ofSize(long size) {
        return new NorFlash(size, FlashTiming.INSTANT);
    }

    /** In bytes. */
    public long size() {
        return (long) sectors.length * SECTOR;
    }

    public int sectorCount() {
        return sectors.length;
    }

    /** Connects another supply; the operations that it counts start with the next one. */
    public synchronized void supply(PowerSupply other) {
        supply = other;
    }

    public synchronized byte[] read(long address, int length) {
        check("read", address, length);
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            long at = address + done;
            byte[] sector = sectors[(int) (at / SECTOR)];
            int from = (int) (at % SECTOR);
            int part = Math.min(SECTOR - from, length - done);
            if (sector == null) {
                Arrays.fill(bytes, done, done + part, ERASED);
            } else {
                System.arraycopy(sector, from, bytes, done, part);
            }
            done += part;
        }
        return bytes;
    }

    /** Sets a whole sector to FF. */
    public synchronized void erase(int sector) {
        check("erase", (long) sector * SECTOR, SECTOR);
        Extent extent = new Extent((long) sector * SECTOR, SECTOR);
        PowerSupply.Power power = supply.next(new FlashOperation.Erase(extent));
        if (power == PowerSupply.Power.ON) {
            sectors[sector] = null;
        } else if (power == PowerSupply.Power.FAILS_HALFWAY && sectors[sector] != null) {
            Arrays.fill(sectors[sector], 0, SECTOR / 2, ERASED);
        }
        requirePower(power);
        erases++;
        busyNanos += timing.erase().toNanos();
    }

    /** Clears the bits that are 0 in the data; a bit that is 0 already stays 0. At most one sector's worth, anywhere. */
    public synchronized void write(long address, byte[] data) {
        check("write", address, data.length);
        PowerSupply.Power power = supply.next(new FlashOperation.Write(new Extent(address, data.length)));
        int reached = power == PowerSupply.Power.ON ? data.length : 0;
        if (power == PowerSupply.Power.FAILS_HALFWAY) {
            reached = data.length / 2;
        }
        for (int i = 0; i < reached; i++) {
            clear(address + i, data[i]);
        }
        requirePower(power);
        writes++;
        busyNanos += timing.write().toNanos() * data.length / SECTOR;
    }

    /** Erases and writes whole sectors from one on, as a programmer does. */
    public void burn(long address, byte[] data) {
        for (int done = 0; done < data.length; done += SECTOR) {
            erase((int) ((address + done) / SECTOR));
            write(address + done, Arrays.copyOfRange(data, done, Math.min(data.length, done + SECTOR)));
        }
    }

    private void clear(long address, byte value) {
        if (value == ERASED) {
            return;
        }
        int index = (int) (address / SECTOR);
        if (sectors[index] == null) {
            sectors[index] = new byte[SECTOR];
            Arrays.fill(sectors[index], ERASED);
        }
        sectors[index][(int) (address % SECTOR)] &= value;
    }

    private static void requirePower(PowerSupply.Power power) {
        if (power != PowerSupply.Power.ON) {
            throw new PowerLossException();
        }
    }

    private void check(String action, long address, int length) {
        if (address < 0 || length < 0 || address > size() - length) {
            throw new FlashRangeException(action, address, length, size());
        }
    }

    /** Erases done so far. */
    public synchronized long erases() {
        return erases;
    }

    /** Writes done so far. */
    public synchronized long writes() {
        return writes;
    }

    /** What all operations so far would have taken on the chip. */
    public synchronized long busyNanos() {
        return busyNanos;
    }

    /** All bytes, as a programmer would read them. */
    public byte[] dump() {
        return read(0, (int) size());
    }
}
