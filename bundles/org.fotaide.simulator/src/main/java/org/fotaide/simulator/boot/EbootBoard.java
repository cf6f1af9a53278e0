// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.image.RomMarker;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.internal.HexDigest;
import org.fotaide.simulator.update.Md5Proof;
import org.fotaide.simulator.update.Proof;
import org.fotaide.simulator.update.SignatureProof;
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
    private final Function<Optional<String>, Proof> proof;
    private byte[] rtcMemory = new byte[BootCommand.SIZE];
    private Optional<BootCommand> prepared = Optional.empty();

    /**
     * @param flash of the layout's size
     */
    public EbootBoard(NorFlash flash, EbootLayout layout) {
        this(flash, layout, Md5Proof::new);
    }

    /** One whose program takes nothing but what its owner has signed (PROTOCOLS 5). */
    public EbootBoard(NorFlash flash, EbootLayout layout, SignatureProof owner) {
        this(flash, layout, md5 -> owner);
    }

    private EbootBoard(NorFlash flash, EbootLayout layout, Function<Optional<String>, Proof> proof) {
        if (flash.size() != layout.flashSize()) {
            throw new IllegalArgumentException("the flash has " + flash.size() + " bytes, not " + layout.flashSize());
        }
        this.flash = flash;
        this.layout = layout;
        this.proof = proof;
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
            return new Update(flash, new DataTarget(new Extent(fileSystem.offset(), size)), proof.apply(md5));
        }
        long start = fileSystem.offset() - roundUp(size);
        if (start < roundUp(sketchSize())) {
            throw UpdateError.SPACE.with();
        }
        Extent place = new Extent(start, size);
        int mode = flash.read(2, 1)[0];
        StagedTarget target =
                new StagedTarget(flash, place, mode, image -> prepared = Optional.of(new BootCommand(start, 0, image)));
        return new Update(flash, target, proof.apply(md5));
    }

    /** What runs, in bytes from the start of the flash. */
    public long sketchSize() {
        return sketch().map(Extent::end).orElse((long) SKETCH);
    }

    /** The digest of what runs, as its own program computes it from the flash. */
    public String sketchDigest(HexDigest kind) {
        return kind.text(kind.start().digest(flash.read(0, (int) sketchSize())));
    }

    /** The most that an update may have, in bytes. */
    public long freeSpace() {
        return layout.fileSystem().offset() - roundUp(sketchSize());
    }

    /** In bytes. */
    public long fileSystemSize() {
        return layout.fileSystem().size();
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
