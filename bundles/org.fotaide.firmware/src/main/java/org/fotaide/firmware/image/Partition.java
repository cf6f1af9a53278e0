// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Locale;

/**
 * One row of a partition table (PROTOCOLS.md 9).
 *
 * @param label up to 16 characters
 * @param type 0 program, 1 data, others the project's own
 * @param subtype what of it
 * @param offset in flash, in bytes
 * @param size in bytes
 * @param flags bit 0: encrypted
 */
public record Partition(String label, int type, int subtype, long offset, long size, long flags) {
    public long end() {
        return offset + size;
    }

    boolean overlaps(Partition other) {
        return offset < other.end() && other.offset < end();
    }

    String text() {
        return String.format(Locale.ROOT, "%s/%s at 0x%x, %d bytes", typeText(), subtypeText(), offset, size);
    }

    private String typeText() {
        return switch (type) {
            case 0 -> "app";
            case 1 -> "data";
            default -> String.format(Locale.ROOT, "0x%02x", type);
        };
    }

    private String subtypeText() {
        if (type == 0 && subtype == 0) {
            return "factory";
        }
        if (type == 0 && subtype >= 0x10 && subtype < 0x20) {
            return "ota_" + (subtype - 0x10);
        }
        if (type == 1 && subtype <= 2) {
            return new String[] {"ota", "phy", "nvs"}[subtype];
        }
        return String.format(Locale.ROOT, "0x%02x", subtype);
    }
}
