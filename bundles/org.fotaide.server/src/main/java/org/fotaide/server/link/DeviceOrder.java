// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import org.fotaide.firmware.rom.RomName;

/** What a connected device is told (PROTOCOLS 7). */
public sealed interface DeviceOrder {
    /** The word of the vendor's cloud: {@code sys_upgrade}. */
    String action();

    /** To fetch a ROM into the slot that is not running. */
    record Upgrade(RomName rom) implements DeviceOrder {
        @Override
        public String action() {
            return "sys_upgrade";
        }
    }

    /** To restart, and so to run what it fetched. */
    record Restart() implements DeviceOrder {
        @Override
        public String action() {
            return "sys_reboot";
        }
    }
}
