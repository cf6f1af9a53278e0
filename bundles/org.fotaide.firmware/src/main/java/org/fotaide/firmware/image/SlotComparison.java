// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.firmware.flash.Slot;

/**
 * Explains each byte in which the images of both slots differ.
 *
 * @param map the division of the flash
 * @param first the whole image of user1
 * @param second the whole image of user2
 */
record SlotComparison(FlashMap map, Bytes first, Bytes second) {
    /** Byte 3 of the header is the number of the slot; the CRC is the last four bytes (PROTOCOLS.md 6.2). */
    private static final int SLOT_BYTE = 3;

    private static final int CRC = 4;
    private static final int WORD = 4;

    SlotDifference call() {
        LinkerScript script1 = map.linkerScript(Slot.USER1);
        long distance = map.linkerScript(Slot.USER2).origin() - script1.origin();
        Bytes a = first;
        Bytes b = second;
        if (a.length() != b.length()) {
            return new SlotDifference(distance, 0, 0, 0, 0, List.of(), b.length() - a.length());
        }
        int header = 0;
        int checks = 0;
        int addresses = 0;
        int stamps = 0;
        BuildStamps times = new BuildStamps(a, b);
        List<Extent> others = new ArrayList<>();
        int at = 0;
        while (at < a.length()) {
            if (a.u8(at) == b.u8(at)) {
                at++;
            } else if (at == SLOT_BYTE) {
                header++;
                at++;
            } else if (at >= a.length() - CRC - 1) {
                checks++;
                at++;
            } else if (moved(a, b, at - 2, distance, script1)) {
                addresses++;
                at += 2;
            } else if (times.endAround(at).isPresent()) {
                stamps++;
                at = times.endAround(at).getAsInt();
            } else {
                add(others, at);
                at++;
            }
        }
        return new SlotDifference(distance, addresses, header, checks, stamps, others, 0);
    }

    /** The distance is a multiple of 64 KB, so the third byte of an address that moved is the first that differs. */
    private static boolean moved(Bytes a, Bytes b, int start, long distance, LinkerScript place) {
        if (distance == 0 || start < 0 || start + WORD > a.length()) {
            return false;
        }
        long address = a.u32(start);
        return b.u32(start) - address == distance
                && address >= place.origin()
                && address <= place.origin() + place.length();
    }

    private static void add(List<Extent> runs, int at) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).end() == at) {
            runs.set(last, new Extent(runs.get(last).offset(), runs.get(last).size() + 1));
        } else {
            runs.add(new Extent(at, 1));
        }
    }
}
