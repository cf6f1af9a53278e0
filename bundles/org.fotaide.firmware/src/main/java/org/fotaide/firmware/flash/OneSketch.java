// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The flash of an Arduino device (PROTOCOLS.md 6.5): eboot and the sketch at its start, the room into which updates are
 * written, the file system, and at the end what the core and the SDK keep for themselves.
 *
 * @param room for the sketch and its update; empty until a build tells where the file system begins
 * @param image the size of the image that is known, eboot included, in bytes
 */
public record OneSketch(Optional<SketchRoom> room, Optional<Long> image) implements Division {
    /** Nothing is built yet: only the board's options say how the flash is shared. */
    public static final OneSketch UNBUILT = new OneSketch(Optional.empty(), Optional.empty());

    private static final long SECTOR = FlashSize.SECTOR;

    /** At the end of the flash: EEPROM, the radio's calibration, and the SDK's settings. */
    private static final long EEPROM = 5 * SECTOR;

    private static final long CALIBRATION = 4 * SECTOR;
    private static final long SETTINGS = 3 * SECTOR;

    /** As a build left it. */
    public static OneSketch built(SketchRoom room, long image) {
        return new OneSketch(Optional.of(room), Optional.of(image));
    }

    /** How the image stands against its room; empty where either is unknown. */
    public Optional<SketchFit> fit() {
        return room.flatMap(known -> image.map(known::fit));
    }

    /** Where the part ends in which images lie. */
    public long imagesEnd(FlashSize size) {
        return room.map(SketchRoom::end).orElse(size.bytes() - EEPROM);
    }

    /** The parts of the flash, one behind the other. */
    List<Area> areas(FlashSize size) {
        long end = size.bytes();
        long images = imagesEnd(size);
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("eboot", AreaKind.BOOT, 0, SECTOR));
        if (room.isPresent()) {
            long half = room.get().largest();
            areas.add(Area.of(AreaKind.SKETCH, Extent.between(SECTOR, half)));
            areas.add(Area.of(AreaKind.UPDATE_ROOM, Extent.between(half, images)));
        } else {
            areas.add(Area.of(AreaKind.SKETCH_AND_FILES, Extent.between(SECTOR, images)));
        }
        if (images < end - EEPROM) {
            areas.add(Area.of(AreaKind.FILE_SYSTEM, Extent.between(images, end - EEPROM)));
        }
        areas.add(Area.of(AreaKind.EEPROM, Extent.between(end - EEPROM, end - CALIBRATION)));
        areas.add(Area.of(AreaKind.RF_CALIBRATION, Extent.between(end - CALIBRATION, end - SETTINGS)));
        areas.add(Area.of(AreaKind.SYSTEM_PARAM, Extent.between(end - SETTINGS, end)));
        return areas;
    }
}
