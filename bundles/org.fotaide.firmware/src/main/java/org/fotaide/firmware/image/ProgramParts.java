// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.elf.ElfFile;
import org.fotaide.firmware.elf.ElfSection;
import org.fotaide.firmware.elf.ProgramProblem;
import org.fotaide.firmware.work.FotaException;

/** Picks the sections of a linked program that make up an image for a slot, and checks where they lie. */
record ProgramParts(ElfFile linked) {
    /** The vendor's names, in the order in which they stand in an image. */
    private enum Part {
        IROM(".irom0.text", Memory.FLASH, Memory.FLASH.end()),
        /** Behind 32 KB the flash cache of a running program begins. */
        TEXT(".text", Memory.INSTRUCTION_RAM, 0x4010_8000L),
        /** Behind it lies what the ROM keeps for itself. */
        DATA(".data", Memory.DATA_RAM, 0x3FFF_C000L),
        RODATA(".rodata", Memory.DATA_RAM, 0x3FFF_C000L);

        private final String section;
        private final Memory memory;
        private final long end;

        Part(String section, Memory memory, long end) {
            this.section = section;
            this.memory = memory;
            this.end = end;
        }

        static Optional<Part> of(String section) {
            for (Part part : values()) {
                if (part.section.equals(section)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    private static final int WORD = 4;

    SlotProgram program() throws FotaException {
        nothingElse();
        Segment irom =
                segment(Part.IROM).orElseThrow(() -> new FotaException(ProgramProblem.NO_IROM.with(Part.IROM.section)));
        Map<Part, Segment> ram = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.TEXT, Part.DATA, Part.RODATA)) {
            Optional<Segment> segment = segment(part);
            if (segment.isPresent()) {
                apart(ram, part, segment.get());
                ram.put(part, segment.get());
            }
        }
        entry(ram);
        return new SlotProgram(linked.entry(), irom, List.copyOf(ram.values()));
    }

    private void nothingElse() throws FotaException {
        Set<String> taken = new HashSet<>();
        for (ElfSection section : linked.sections()) {
            boolean part = Part.of(section.name()).isPresent() && taken.add(section.name());
            if (section.loaded() && !part) {
                throw new FotaException(
                        ProgramProblem.STRAY_SECTION.with(section.name(), section.size(), section.address()));
            }
        }
    }

    private Optional<Segment> segment(Part part) throws FotaException {
        Optional<ElfSection> found = linked.section(part.section).filter(ElfSection::loaded);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long address = found.get().address();
        Segment segment = new Segment(address, SlotProgram.padded(found.get().content(), WORD));
        boolean inside = part.memory.contains(address, segment.data().length()) && segment.end() <= part.end;
        if (!inside || address % WORD != 0) {
            throw new FotaException(ProgramProblem.OUTSIDE_MEMORY.with(
                    part.section, address, segment.end(), part.memory.title(), part.memory.start(), part.end));
        }
        return Optional.of(segment);
    }

    private static void apart(Map<Part, Segment> earlier, Part part, Segment segment) throws FotaException {
        for (Map.Entry<Part, Segment> other : earlier.entrySet()) {
            if (other.getValue().overlaps(segment)) {
                long shared = Math.max(segment.address(), other.getValue().address());
                throw new FotaException(ProgramProblem.OVERLAP.with(other.getKey().section, part.section, shared));
            }
        }
    }

    /** The boot loader starts the program before the flash is mapped, so it must start in RAM. */
    private void entry(Map<Part, Segment> ram) throws FotaException {
        Segment text = ram.get(Part.TEXT);
        if (text == null || !text.contains(linked.entry())) {
            throw new FotaException(ProgramProblem.ENTRY.with(linked.entry()));
        }
    }
}
