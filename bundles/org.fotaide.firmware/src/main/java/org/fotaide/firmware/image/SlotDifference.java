// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;

/**
 * How the images of the two slots differ. One program linked for two places differs in the addresses of its own flash
 * part, each moved by the distance of the places, in the number of the slot, in the times of its two compilations, and in the
 * checksums over them.
 *
 * @param distance how far apart the places are that the two are linked for; 0 with halves of 1024 KB
 * @param addresses how many words are addresses that moved by exactly that
 * @param header how many bytes of the header differ: the number of the slot
 * @param checks how many bytes of the checksum and the CRC differ
 * @param stamps how many times and dates of compiling differ
 * @param others the bytes of the file that differ for no such reason; best none
 * @param lengths how many bytes user2 is longer than user1, negative if shorter
 */
public record SlotDifference(
        long distance, int addresses, int header, int checks, int stamps, List<Extent> others, int lengths) {
    public SlotDifference {
        others = List.copyOf(others);
    }

    /** Compares the whole images of user1 and user2, both for the same map. */
    public static SlotDifference between(FlashMap map, Bytes user1, Bytes user2) {
        return new SlotComparison(map, user1, user2).call();
    }

    /** Whether the place and the times of compiling explain every difference, so that both are proved to be one program. */
    public boolean asExpected() {
        return others.isEmpty() && lengths == 0;
    }

    /** For people: what differs, and why that is as expected or not. */
    public String text() {
        if (lengths != 0) {
            return "user2 is " + Math.abs(lengths) + " bytes " + (lengths > 0 ? "longer" : "shorter")
                    + " than user1, which one program linked for two places seldom is.";
        }
        String moved = distance == 0
                ? "both are linked for the same place, since the chip maps either half of 1024 KB there"
                : addresses + (addresses == 1 ? " address differs" : " addresses differ") + " by 0x"
                        + Long.toHexString(distance) + ", the distance of the slots";
        String expected = "As expected for one program in two places: " + moved + "; besides "
                + (stamps == 0 ? "" : times() + ", ") + "the number of the slot and the checksums differ.";
        if (others.isEmpty()) {
            return expected;
        }
        long bytes = others.stream().mapToLong(Extent::size).sum();
        return expected + " Not explained so: " + bytes + " bytes in " + others.size()
                + " runs, the first at offset 0x"
                + Long.toHexString(others.get(0).offset())
                + ", such as a value chosen by APP.";
    }

    private String times() {
        return stamps == 1 ? "a time of compiling" : stamps + " times of compiling";
    }
}
