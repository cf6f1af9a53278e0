// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Why a linked program cannot be read or made into an image. */
public enum ProgramProblem implements ProblemKind {
    NOT_ELF(
            "program-not-elf",
            "The linked program could not be read.",
            "It is no ELF file: %s.",
            "Give the file that the linker writes, usually with the ending .elf or .out."),
    DAMAGED(
            "program-damaged",
            "The linked program could not be read.",
            "The ELF file is damaged: %s.",
            "Link the program again; a link that was broken off leaves such a file."),
    OTHER_MACHINE(
            "program-other-machine",
            "The linked program is not for an ESP8266.",
            "It was linked for %s, and the chip needs 32-bit little-endian Xtensa.",
            "Compile and link with xtensa-lx106-elf-gcc."),
    NOT_LINKED(
            "program-not-linked",
            "The file is no complete program.",
            "It is %s, not an executable.",
            "Give the program that the linker writes, not one of its inputs."),
    NO_IROM(
            "program-no-irom",
            "The program has no part for a slot.",
            "There is no section %s with content, which is the code that runs from flash.",
            "Link with a script for user1 or user2 that has this section (in the SDK: ld/eagle.app.v6.new.….ld, BOOT=new)."),
    STRAY_SECTION(
            "program-stray-section",
            "A section of the program would be missing in the image.",
            "%s has %d bytes at 0x%08x, and an image holds .irom0.text, .text, .data and .rodata alone.",
            "Make the linker script put its input sections into one of these four."),
    OUTSIDE_MEMORY(
            "program-outside-memory",
            "A section of the program lies outside its memory.",
            "%s lies at 0x%08x..0x%08x; its place is %s, 0x%08x..0x%08x.",
            "Correct the memory regions of the linker script, or make the section smaller."),
    OVERLAP(
            "program-overlap",
            "Two sections of the program lie on each other.",
            "%s and %s share the address 0x%08x once they are filled up to whole words.",
            "Align both sections to 4 bytes in the linker script."),
    OTHER_PLACE(
            "program-other-place",
            "The program was linked for another place than %1$s.",
            "Its .irom0.text lies at 0x%2$08x, and %1$s of %3$s needs it at 0x%4$08x.",
            "Link with the script for %1$s and this map, or choose the map and slot that the script is for."),
    ENTRY(
            "program-entry",
            "The program does not start in RAM.",
            "Its entry is 0x%08x, which does not lie in .text, and the boot loader starts it before the flash is mapped.",
            "Name the first function by ENTRY(…) in the linker script, and keep that function in .text."),
    TOO_BIG(
            "program-too-big",
            "The image is too big for %1$s.",
            "It has %2$d bytes, and the slot on %3$s has %4$d.",
            "Make the program smaller by %5$d bytes, or choose a map with larger halves.");

    private final ProblemText text;

    ProgramProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return true;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
