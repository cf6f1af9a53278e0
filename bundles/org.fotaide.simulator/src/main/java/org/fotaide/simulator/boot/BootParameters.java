// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import org.fotaide.firmware.flash.Slot;

/**
 * The first two bytes of the live parameter block, which say what boots (PROTOCOLS 6.4).
 *
 * @param selection bits 0-1 use_bin, bit 2 boot_status
 * @param state bits 0-4 boot version, bit 7 enhance_boot
 */
record BootParameters(int selection, int state) {
    private static final int USE_BIN = 0x03;
    private static final int BOOT_STATUS = 0x04;
    private static final int VERSION = 0x1F;
    private static final int ENHANCE_BOOT = 0x80;

    /** The boot loader's version; 31 in an erased flash. */
    int version() {
        return state & VERSION;
    }

    BootParameters withVersion(int version) {
        return new BootParameters(selection, (state & ~VERSION) | version);
    }

    /** Boot 1.2 and an erased block know no boot_status. */
    boolean plain() {
        return version() == 2 || version() == VERSION;
    }

    private boolean bootStatus() {
        return (selection & BOOT_STATUS) != 0;
    }

    /** Whether the selected slot failed before, so that the other one runs as its backup. */
    boolean runsBackup() {
        return !plain() && !bootStatus();
    }

    Slot running() {
        if (plain()) {
            return (selection & 0x0F) == 1 ? Slot.USER2 : Slot.USER1;
        }
        Slot selected = (selection & USE_BIN) == 1 ? Slot.USER2 : Slot.USER1;
        return bootStatus() ? selected : selected.other();
    }

    /** What system_upgrade_reboot makes of it: the other slot runs next. */
    BootParameters switched() {
        if (plain()) {
            int nibble = (selection & 0x0F) == 1 ? 0 : 1;
            return new BootParameters((selection & 0xF0) | nibble, state);
        }
        int useBin = selection & USE_BIN;
        if (bootStatus()) {
            useBin = useBin == 1 ? 0 : 1;
        }
        return new BootParameters((selection & ~USE_BIN) | useBin | BOOT_STATUS, state | ENHANCE_BOOT);
    }

    /** What the boot loader makes of it when the selected slot does not start. Clears a bit only. */
    BootParameters fallenBack() {
        return new BootParameters(selection & ~BOOT_STATUS, state);
    }
}
