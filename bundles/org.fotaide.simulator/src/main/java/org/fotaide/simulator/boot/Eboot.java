// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.fotaide.simulator.flash.FlashRangeException;
import org.fotaide.simulator.flash.NorFlash;

/**
 * Arduino's boot loader (PROTOCOLS 6.5): copies a staged image over the sketch, sector by sector, unpacking it if it is
 * packed. A sector 0 that would not change is left alone.
 */
final class Eboot {
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final NorFlash flash;

    Eboot(NorFlash flash) {
        this.flash = flash;
    }

    /** Does what the command says and tells on the serial line whether it worked. */
    void run(BootCommand command, Consumer<String> serial) {
        try {
            copy(command);
            serial.accept("@cp:0");
        } catch (IOException | IllegalArgumentException | FlashRangeException e) {
            serial.accept("@cp:1");
        }
    }

    private void copy(BootCommand command) throws IOException {
        if (command.length() < 2 || command.source() + command.length() > flash.size()) {
            throw new IllegalArgumentException("a staged image of " + command.length() + " bytes");
        }
        byte[] staged = flash.read(command.source(), (int) command.length());
        InputStream bytes = new ByteArrayInputStream(staged);
        boolean packed = (staged[0] & 0xFF) == GZIP_FIRST && (staged[1] & 0xFF) == GZIP_SECOND;
        try (InputStream image = packed ? new GZIPInputStream(bytes) : bytes) {
            long at = command.destination();
            byte[] sector = image.readNBytes(NorFlash.SECTOR);
            while (sector.length > 0) {
                replace(at, sector);
                at += sector.length;
                sector = image.readNBytes(NorFlash.SECTOR);
            }
        }
    }

    private void replace(long address, byte[] sector) {
        if (address == 0 && Arrays.equals(flash.read(0, sector.length), sector)) {
            return;
        }
        flash.erase((int) (address / NorFlash.SECTOR));
        flash.write(address, sector);
    }
}
