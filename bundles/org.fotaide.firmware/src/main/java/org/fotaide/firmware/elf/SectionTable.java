// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.FotaException;

/** The section headers of an ELF file and what they lead to. */
record SectionTable(Bytes file) {
    private static final int ENTRY_LENGTH = 40;

    List<ElfSection> read() throws FotaException {
        long start = file.u32(32);
        int size = file.u16(46);
        int count = file.u16(48);
        if (start == 0 || count == 0) {
            throw ElfReader.damaged("it has no sections");
        }
        if (size < ENTRY_LENGTH) {
            throw ElfReader.damaged("a section header has " + size + " bytes");
        }
        if (start + (long) size * count > file.length()) {
            throw ElfReader.damaged("it ends before its section headers do");
        }
        List<Bytes> headers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int at = (int) start + number * size;
            headers.add(file.slice(at, at + ENTRY_LENGTH));
        }
        return sections(headers);
    }

    private List<ElfSection> sections(List<Bytes> headers) throws FotaException {
        int namesNumber = file.u16(50);
        if (namesNumber >= headers.size()) {
            throw ElfReader.damaged("the names of its sections are missing");
        }
        Names names = new Names(content(headers.get(namesNumber)));
        List<ElfSection> sections = new ArrayList<>();
        for (Bytes header : headers) {
            sections.add(new ElfSection(
                    names.at(header.u32(0)),
                    (int) header.u32(4),
                    header.u32(8),
                    header.u32(12),
                    header.u32(20),
                    content(header)));
        }
        return sections;
    }

    private Bytes content(Bytes header) throws FotaException {
        long type = header.u32(4);
        if (type == 0 || type == ElfSection.NO_BITS) {
            return Bytes.EMPTY;
        }
        long offset = header.u32(16);
        long end = offset + header.u32(20);
        if (end > file.length()) {
            throw ElfReader.damaged("it ends before its sections do");
        }
        return file.slice((int) offset, (int) end);
    }
}
