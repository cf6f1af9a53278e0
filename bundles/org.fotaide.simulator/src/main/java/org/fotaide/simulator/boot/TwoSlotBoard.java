// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.Md5Proof;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateError;
import org.fotaide.simulator.update.UpdateException;

/** A device as the vendor's boot loader and SDK make it: two slots, of which one runs and the other is written. */
public final class TwoSlotBoard implements Board {
    /** The version that the parameter block has under boot 1.7. */
    public static final int NEWEST_BOOT = 7;

    private final NorFlash flash;
    private final FlashMap map;
    private final SystemParameters system;
    private volatile boolean upgradeFinished;

    /**
     * @param flash of the map's size
     */
    public TwoSlotBoard(NorFlash flash, FlashMap map) {
        if (flash.size() != map.size().bytes()) {
            throw new IllegalArgumentException("the flash has " + flash.size() + " bytes, the map " + map.title());
        }
        this.flash = flash;
        this.map = map;
        this.system = new SystemParameters(flash);
    }

    /**
     * Sets which slot boots, as an update that ended long ago left it.
     *
     * @param bootVersion as the parameter block counts: 2 for boot 1.2, 3..7 for 1.3 to 1.7, 31 for an erased block
     */
    public void select(Slot slot, int bootVersion) {
        if (bootVersion != 31 && (bootVersion < 2 || bootVersion > NEWEST_BOOT)) {
            throw new IllegalArgumentException("a boot version is 2..7 or 31, not " + bootVersion);
        }
        if (bootVersion < map.halves().oldestBoot().minor()) {
            throw new IllegalArgumentException("boot 1." + bootVersion + " does not know the flash map " + map.title());
        }
        BootParameters parameters = system.read().withVersion(bootVersion);
        system.save(parameters.running() == slot ? parameters : parameters.switched());
    }

    /** Burns an image into a slot, over the serial line as it were. */
    public void burn(Slot slot, byte[] image) {
        Extent area = map.usable(slot, SdkVersion.ASSUMED);
        if (image.length > area.size()) {
            throw new IllegalArgumentException(
                    "an image of " + image.length + " bytes does not fit the " + area.size() + " of " + slot.word());
        }
        flash.burn(area.offset(), image);
    }

    @Override
    public NorFlash flash() {
        return flash;
    }

    @Override
    public Boot reset(Consumer<String> serial) {
        return new VendorBoot(flash, map, system).start(serial);
    }

    @Override
    public Update begin(UpdateCommand command, long size, Optional<String> md5) throws UpdateException {
        if (size == 0) {
            throw UpdateError.SIZE.with();
        }
        upgradeFinished = false;
        if (command == UpdateCommand.FILE_SYSTEM) {
            Extent data = map.userData().orElseThrow(UpdateError.SPACE::with);
            requireSpace(data, size);
            return new Update(flash, new DataTarget(new Extent(data.offset(), size)), new Md5Proof(md5));
        }
        Slot slot = next();
        Extent area = map.usable(slot, SdkVersion.ASSUMED);
        requireSpace(area, size);
        Extent place = new Extent(area.offset(), size);
        return new Update(flash, new SlotTarget(flash, slot, place, () -> upgradeFinished = true), new Md5Proof(md5));
    }

    /** The slot that is written next, since it does not run. */
    public Slot next() {
        return system.read().running().other();
    }

    /** Opens that slot for bytes that nobody checks. */
    public Update overwrite(long size) {
        upgradeFinished = false;
        long offset = map.usable(next(), SdkVersion.ASSUMED).offset();
        return new Update(flash, new DataTarget(new Extent(offset, size)), new Md5Proof(Optional.empty()));
    }

    /** What that slot begins with. */
    public byte[] startOfNext(int length) {
        return flash.read(map.usable(next(), SdkVersion.ASSUMED).offset(), length);
    }

    /** The next restart changes to that slot, whatever stands there. */
    public void finish() {
        upgradeFinished = true;
    }

    /** Whether the next restart changes to that slot. */
    public boolean finished() {
        return upgradeFinished;
    }

    private static void requireSpace(Extent area, long size) throws UpdateException {
        if (size > area.size()) {
            throw UpdateError.SPACE.with();
        }
    }

    @Override
    public void beforeRestart() {
        if (upgradeFinished) {
            system.save(system.read().switched());
        }
        upgradeFinished = false;
    }

    @Override
    public void forget() {
        upgradeFinished = false;
    }

    @Override
    public void spoilUpdate() {
        if (upgradeFinished) {
            Slot slot = next();
            flash.write(map.slot(slot).offset(), new byte[1]);
        }
    }
}
