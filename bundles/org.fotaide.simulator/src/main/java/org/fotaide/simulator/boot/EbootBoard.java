// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.image.RomMarker;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateError;
import org.fotaide.simulator.update.UpdateException;

/**
 * A device as Arduino makes it: one sketch, and updates that eboot copies over it. RTC memory survives a reset and not a
 * power cut, so a cut while eboot copies leaves half of each sketch, as on real devices. eboot itself checks only the
 * magic byte; here a sketch whose checksum is wrong counts as one that crashes.
 */
public final class EbootBoard implements Board {
    private static final int SKETCH = 0x1000;

    private final NorFlash flash;
    private final EbootLayout layout;
    private byte[] rtcMemory = new byte[BootCommand.SIZE];
    private Optional<BootCommand> prepared = Optional.empty();

    /**
     * @param flash of the layout's size
     */
    public EbootBoard(NorFlash flash, EbootLayout layout) {
        if (flash.size() != layout.flashSize()) {
            throw new IllegalArgumentException("the flash has " + flash.size() + " bytes, not " + layout.flashSize());
        }
        this.flash = flash;
        this.layout = layout;
    }

    /** Burns a whole image, eboot and sketch, over the serial line as it were. */
    public void burn(byte[] image) {
        if (image.length > layout.fileSystem().offset()) {
            throw new IllegalArgumentException("an image of " + image.length + " bytes reaches into the file system");
        }
        flash.burn(0, image);
    }

    @Override
    public NorFlash flash() {
        return flash;
    }

    @Override
    public Boot reset(Consumer<String> serial) {
        Optional<BootCommand> command = BootCommand.decode(rtcMemory);
        if (command.isPresent()) {
            new Eboot(flash).run(command.get(), serial);
            rtcMemory = new byte[BootCommand.SIZE];
        }
        serial.accept("ld");
        Optional<Extent> sketch = sketch();
        if (sketch.isEmpty()) {
            return new Boot.Dead("no sketch that starts stands at 0x1000");
        }
        byte[] program = flash.read(sketch.get().offset(), (int) sketch.get().size());
        return new Boot.Running(Optional.empty(), RomMarker.find(program));
    }

    private Optional<Extent> sketch() {
        Extent area = Extent.between(SKETCH, layout.fileSystem().offset());
        return new ImageWalk(flash, area).version1();
    }

    @Override
    public Update begin(UpdateCommand command, long size, Optional<String> md5) throws UpdateException {
        if (size == 0) {
            throw UpdateError.SIZE.with();
        }
        prepared = Optional.empty();
        Extent fileSystem = layout.fileSystem();
        if (command == UpdateCommand.FILE_SYSTEM) {
            if (size > fileSystem.size()) {
                throw UpdateError.SPACE.with();
            }
            return new Update(flash, new DataTarget(new Extent(fileSystem.offset(), size)), md5);
        }
        long start = fileSystem.offset() - roundUp(size);
        if (start < roundUp(sketch().map(Extent::end).orElse((long) SKETCH))) {
            throw UpdateError.SPACE.with();
        }
        Extent place = new Extent(start, size);
        int mode = flash.read(2, 1)[0];
        BootCommand copy = new BootCommand(start, 0, size);
        return new Update(flash, new StagedTarget(flash, place, mode, () -> prepared = Optional.of(copy)), md5);
    }

    private static long roundUp(long bytes) {
        return (bytes + NorFlash.SECTOR - 1) / NorFlash.SECTOR * NorFlash.SECTOR;
    }

    @Override
    public void beforeRestart() {
        prepared.ifPresent(command -> rtcMemory = command.encode());
        prepared = Optional.empty();
    }

    @Override
    public void forget() {
        rtcMemory = new byte[BootCommand.SIZE];
        prepared = Optional.empty();
    }

    @Override
    public void spoilUpdate() {
        prepared = Optional.empty();
    }
}
