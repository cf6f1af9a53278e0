// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.compiler;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the linker's and make's terser words mean for a firmware, and what to do. */
enum Explanation {
    FLASH_FULL(
            "region [`'](?:irom\\w*)' overflowed by .+",
            "The code that runs from flash is larger than the slot allows. Make the program smaller, or choose a map with "
                    + "larger halves."),
    INSTRUCTION_RAM_FULL(
            "region [`'](?:iram\\w*)' overflowed by .+",
            "Too much code is placed in the chip's 32 KB of instruction RAM. Move functions to flash: "
                    + "ICACHE_FLASH_ATTR, section .irom0.text."),
    DATA_RAM_FULL(
            "region [`'](?:dram\\w*)' overflowed by .+",
            "Variables and constants need more than the chip's data RAM. Make buffers smaller, or move constants to "
                    + "flash."),
    OTHER_REGION_FULL(
            "region .+ overflowed by .+", "More is placed in this memory region than the linker script gives it."),
    UNDEFINED(
            "undefined reference to .+",
            "No object and no library that was linked has it. Add the source or the -l option that brings it, or check "
                    + "the spelling."),
    TWICE("multiple definition of .+", "Define it in one source, and declare it extern in the header."),
    NO_LIBRARY(
            "cannot find -l.+",
            "The linker looked in every -L folder. Debian's compiler for the chip comes without a C library and without "
                    + "the SDK."),
    NO_C_LIBRARY(
            "(?:assert|ctype|errno|inttypes|math|stdio|stdlib|string|strings|time)\\.h: No such file or directory",
            "Debian's compiler for the chip comes without a C library. Use a toolchain with newlib, or give the folder of"
                    + " such headers with -I."),
    LITERAL_PLACED_AFTER(
            "dangerous relocation: l32r: .+",
            "The chip reads its constants from before the code: the linker script has to place .literal before .text, or "
                    + "compile with -mtext-section-literals."),
    NO_RULE("No rule to make target .+", "A file is missing, or its name in the Makefile is wrong."),
    NO_ROOM("(?s).*No space left on device.*", "The disk is full.");

    private final Pattern pattern;
    private final String meaning;

    Explanation(String pattern, String meaning) {
        this.pattern = Pattern.compile(pattern);
        this.meaning = meaning;
    }

    static Optional<String> of(String text) {
        for (Explanation explanation : values()) {
            if (explanation.pattern.matcher(text).matches()) {
                return Optional.of(explanation.meaning);
            }
        }
        return Optional.empty();
    }
}
