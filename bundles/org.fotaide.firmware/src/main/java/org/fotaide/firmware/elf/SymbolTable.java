// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.FotaException;

/** One symbol table of an ELF file. */
record SymbolTable(Bytes file, List<ElfSection> sections, int number) {
    private static final int ENTRY_LENGTH = 16;
    private static final int LINK_OFFSET = 24;

    List<ElfSymbol> read() throws FotaException {
        Bytes table = sections.get(number).content();
        Names names = new Names(sections.get(namesNumber()).content());
        List<ElfSymbol> symbols = new ArrayList<>();
        for (int at = 0; at + ENTRY_LENGTH <= table.length(); at += ENTRY_LENGTH) {
            String name = names.at(table.u32(at));
            if (!name.isEmpty()) {
                symbols.add(new ElfSymbol(name, table.u32(at + 4), table.u32(at + 8)));
            }
        }
        return symbols;
    }

    /** The header of a symbol table says in which section its names stand. */
    private int namesNumber() throws FotaException {
        int header = (int) file.u32(32) + number * file.u16(46);
        long names = file.u32(header + LINK_OFFSET);
        if (names >= sections.size()) {
            throw ElfReader.damaged("the names of its symbols are missing");
        }
        return (int) names;
    }
}
