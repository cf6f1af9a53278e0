// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import java.util.List;
import java.util.Optional;

/**
 * A program for the chip as the linker leaves it.
 *
 * @param entry the address where it starts
 * @param sections in the order of the file
 * @param symbols in the order of the file; empty if they were stripped
 */
public record ElfFile(long entry, List<ElfSection> sections, List<ElfSymbol> symbols) {
    public ElfFile {
        sections = List.copyOf(sections);
        symbols = List.copyOf(symbols);
    }

    public Optional<ElfSection> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    public Optional<ElfSymbol> symbol(String name) {
        return symbols.stream().filter(symbol -> symbol.name().equals(name)).findFirst();
    }
}
