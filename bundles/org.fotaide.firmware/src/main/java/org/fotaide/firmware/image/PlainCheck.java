// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the values of a version 1 image.
 *
 * @param image what to judge
 * @param start where it starts in the file
 * @param memories where its segments may lie
 * @param faults where to report
 */
record PlainCheck(PlainImage image, int start, Set<Memory> memories, Faults faults) {
    /** What a boot loader copies into. */
    static final Set<Memory> RAM = Set.copyOf(EnumSet.of(Memory.DATA_RAM, Memory.INSTRUCTION_RAM));

    /** RAM, and what the program finds in its place in flash. */
    static final Set<Memory> RAM_AND_FLASH = Set.copyOf(EnumSet.allOf(Memory.class));

    void values() {
        settings();
        entry();
        segments();
    }

    void checksum() {
        int computed = image.computedChecksum();
        if (computed != image.checksum()) {
            faults.add(
                    ImageCode.CHECKSUM,
                    start + image.length() - 1,
                    "The checksum is %02x and should be %02x: the segments were changed or damaged. The chip does not start"
                            + " such an image.",
                    image.checksum(),
                    computed);
        }
    }

    void settings() {
        int mode = image.header().modeByte();
        if (FlashMode.of(mode).isEmpty()) {
            faults.add(
                    ImageCode.HEADER,
                    start + 2,
                    "The flash mode is %d; 0 QIO, 1 QOUT, 2 DIO and 3 DOUT are defined.",
                    mode);
        }
        sizeByte();
    }

    private void sizeByte() {
        int value = image.header().sizeByte();
        if (FlashFrequency.of(value & 0xF).isEmpty()) {
            faults.add(
                    ImageCode.HEADER,
                    start + 3,
                    "The flash frequency is %X; 0 (40 MHz), 1 (26.7), 2 (20) and F (80) are defined.",
                    value & 0xF);
        }
        if (SizeMap.of(value >> 4).isEmpty()) {
            faults.add(ImageCode.HEADER, start + 3, "The flash size and map is %d; 0 to 9 are defined.", value >> 4);
        }
    }

    void entry() {
        long entry = image.header().entry();
        boolean inCode = image.segments().stream()
                .anyMatch(segment -> segment.contains(entry)
                        && Memory.at(segment.address()).map(Memory::executable).orElse(false));
        if (!inCode) {
            faults.add(ImageCode.ENTRY, start + 4, "The program starts at 0x%08x, where none of its code lies.", entry);
        }
    }

    void segments() {
        int at = start + ImageHeader.LENGTH;
        List<Segment> segments = image.segments();
        for (int number = 0; number < segments.size(); number++) {
            segment(segments.get(number), number + 1, at);
            overlaps(segments, number, at);
            at += Segment.HEADER_LENGTH + segments.get(number).data().length();
        }
    }

    private void segment(Segment segment, int number, int at) {
        Optional<Memory> memory = Memory.at(segment.address()).filter(memories::contains);
        if (memory.filter(found ->
                        found.contains(segment.address(), segment.data().length()))
                .isEmpty()) {
            faults.add(
                    ImageCode.SEGMENT,
                    at,
                    "Segment %d goes to 0x%08x..0x%08x, which is no memory that is loaded.",
                    number,
                    segment.address(),
                    segment.end());
        }
        if (segment.address() % 4 != 0) {
            faults.add(
                    ImageCode.SEGMENT,
                    at,
                    "Segment %d goes to 0x%08x, which is not the start of a word.",
                    number,
                    segment.address());
        }
        if (segment.data().length() % 4 != 0) {
            faults.add(
                    ImageCode.SEGMENT,
                    at + 4,
                    "Segment %d has %d bytes, which is not a multiple of 4.",
                    number,
                    segment.data().length());
        }
    }

    private void overlaps(List<Segment> segments, int number, int at) {
        for (int earlier = 0; earlier < number; earlier++) {
            if (segments.get(number).overlaps(segments.get(earlier))) {
                faults.add(ImageCode.SEGMENT, at, "Segment %d lies on segment %d.", number + 1, earlier + 1);
            }
        }
    }
}
