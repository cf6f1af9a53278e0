// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.image;

import java.nio.file.Path;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.file.OutputFile;
import org.fotaide.firmware.elf.ElfReader;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.work.FotaException;

/**
 * Makes the image of one slot out of a linked program.
 *
 * <pre>{@code
 * new PackImage(Path.of("user1.elf"), Slot.USER1, FlashMap.MAP_2).call(Path.of("user1.bin"));
 * }</pre>
 */
public final class PackImage {
    private final Path linked;
    private final Slot slot;
    private final FlashMap map;
    private FlashMode mode = FlashMode.QIO;
    private FlashFrequency frequency = FlashFrequency.MHZ_40;

    public PackImage(Path linked, Slot slot, FlashMap map) {
        this.linked = linked;
        this.slot = slot;
        this.map = map;
    }

    /** How the flash is read; by default QIO at 40 MHz. */
    public PackImage flash(FlashMode otherMode, FlashFrequency otherFrequency) {
        mode = otherMode;
        frequency = otherFrequency;
        return this;
    }

    /** Writes the image, and returns what was read back of it. */
    public ImageReading call(Path image) throws FotaException {
        byte[] elf = new InputFile(linked).read();
        byte[] packed = new SlotImageWriter(slot, map, mode, frequency).write(new ElfReader().read(elf));
        new OutputFile(image).write(packed);
        return new ImageReader().read(packed);
    }
}
