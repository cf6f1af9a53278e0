// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.project.check.Related;

/** How much irom0 may hold, where it is linked for the right place. */
record IromLength(MemoryEntry irom, SlotRoom room) {
    void check(LinkFindings findings, Optional<Related> related) {
        LinkValue length = irom.length();
        if (!length.known()) {
            return;
        }
        if (irom.end() > room.end() || length.value() < 0) {
            findings.add(
                    LinkerCode.LINKER_LENGTH,
                    length,
                    "The linker lets in " + amount(length.value()) + " from "
                            + Address.text(irom.origin().value())
                            + " on, but "
                            + room.slot().word() + " ends before " + Address.text(room.end())
                            + " (" + room.map().halves() + "). A program that fills it overwrites what lies behind the"
                            + " slot. The vendor's script has " + amount(room.usualLength()) + ".",
                    List.of(findings.to(length, room.usualLength())),
                    related);
        } else if (length.value() > room.usualLength()) {
            findings.add(
                    LinkerCode.LINKER_ROOM,
                    length,
                    "The vendor's script lets in " + amount(room.usualLength()) + ", this one "
                            + amount(length.value())
                            + ". The image carries the code and data for the RAM behind irom0, so a program that the linker"
                            + " still takes may be too large for the slot.",
                    List.of(findings.to(length, room.usualLength())),
                    related);
        }
    }

    private static String amount(long bytes) {
        return Address.text(bytes) + " (" + ByteCount.text(bytes) + ")";
    }
}
