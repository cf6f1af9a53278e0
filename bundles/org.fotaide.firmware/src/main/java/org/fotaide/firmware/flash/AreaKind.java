// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Locale;

/** What a part of the flash is for, and whether a project may put a region of its own there. */
public enum AreaKind {
    BOOT("boot", Use.TAKEN, "the boot loader stands there"),
    USER1("user1", Use.TAKEN, "an update overwrites it"),
    USER2("user2", Use.TAKEN, "an update overwrites it"),
    USER_PARAM("user param", Use.FREE, "the program's own parameters are kept there"),
    RESERVED("reserved", Use.TAKEN, "it is kept empty so that both slots begin at the same offset in their halves"),
    SPARE("spare", Use.FREE, "the map gives it to nobody"),
    USER_DATA("user data", Use.FREE, "the program's own data is kept there"),
    RF_CALIBRATION("RF calibration", Use.TAKEN, "the SDK writes the radio's calibration there"),
    SYSTEM_PARAM("system param", Use.TAKEN, "the SDK keeps its settings and the number of the running slot there"),
    SKETCH("sketch", Use.TAKEN, "an update overwrites it"),
    UPDATE_ROOM("room for updates", Use.TAKEN, "an update is written there before it takes the place of the sketch"),
    SKETCH_AND_FILES(
            "sketch and files", Use.FREE, "the sketch, its updates and its files share it, as the board's options say"),
    FILE_SYSTEM("file system", Use.TAKEN, "the core keeps the sketch's files there"),
    EEPROM("EEPROM", Use.TAKEN, "the core's EEPROM library writes there"),
    REGION("region", Use.TAKEN, "the project put it there");

    private enum Use {
        FREE,
        TAKEN
    }

    private final String title;
    private final Use use;
    private final String reason;

    AreaKind(String title, Use use, String reason) {
        this.title = title;
        this.use = use;
        this.reason = reason;
    }

    /** The word for scripts: {@code boot}, {@code user-param}, {@code rf-calibration}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for people: {@code user param}. */
    public String title() {
        return title;
    }

    /** Whether the project's own regions may lie in it. */
    public boolean free() {
        return use == Use.FREE;
    }

    /** Half a sentence that says why it is as it is. */
    public String reason() {
        return reason;
    }

    static AreaKind of(Slot slot) {
        return slot == Slot.USER1 ? USER1 : USER2;
    }
}
