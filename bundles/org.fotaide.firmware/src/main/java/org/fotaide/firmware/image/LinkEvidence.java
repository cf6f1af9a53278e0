// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.firmware.flash.Slot;

/**
 * Judges from the addresses that a program's words hold where its irom part was linked to: the chip loads addresses from
 * words in the code, so a program linked for a place is full of addresses of that place.
 */
record LinkEvidence(Bytes irom, List<Bytes> program) {
    /** How much clearer than addresses of other places, and than chance, the addresses of a place must be. */
    private static final int TIMES = 8;

    private static final double ALL_WORDS = 0x1p32;

    /** Where the vendor's linker scripts put the irom parts of slots. */
    private static final List<Place> PLACES = Arrays.stream(FlashMap.values())
            .flatMap(map -> Arrays.stream(Slot.values()).map(map::linkerScript))
            .collect(Collectors.toMap(LinkerScript::origin, LinkerScript::length, Math::max, TreeMap::new))
            .entrySet()
            .stream()
            .map(place -> new Place(place.getKey(), place.getValue()))
            .toList();

    /**
     * @param address of the first byte
     * @param most how much it holds, in bytes
     */
    private record Place(long address, long most) {
        boolean contains(long word, int length) {
            return length <= most && word >= address && word < address + length;
        }
    }

    /** Where the first byte of the irom part was linked to; empty if the words do not tell clearly. */
    Optional<Long> address() {
        int[] counts = counts();
        int all = Arrays.stream(counts).sum();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0 && counts[place] > TIMES * (all - counts[place] + chance())) {
                return Optional.of(PLACES.get(place).address());
            }
        }
        return Optional.empty();
    }

    /** How many words fall into a place without meaning it. */
    private double chance() {
        int words = program.stream().mapToInt(part -> part.length() / 4).sum();
        return words * (irom.length() / ALL_WORDS);
    }

    /** How many words hold an address of each place. */
    private int[] counts() {
        int[] counts = new int[PLACES.size()];
        for (Bytes part : program) {
            for (int at = 0; at + 4 <= part.length(); at += 4) {
                long word = part.u32(at);
                for (int place = 0; Memory.FLASH.contains(word, 0) && place < counts.length; place++) {
                    counts[place] += PLACES.get(place).contains(word, irom.length()) ? 1 : 0;
                }
            }
        }
        return counts;
    }
}
