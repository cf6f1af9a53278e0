// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.FotaException;

/** A table of names in an ELF file, each closed by a zero byte. Many entries may share one name. */
final class Names {
    /** More than any real program has, and few enough that a made-up file cannot fill the memory. */
    private static final int MOST_CHARACTERS = 1 << 25;

    private final Bytes table;
    private int characters;

    Names(Bytes table) {
        this.table = table;
    }

    String at(long offset) throws FotaException {
        if (offset == 0) {
            return "";
        }
        int end = (int) Math.min(offset, table.length());
        while (end < table.length() && table.u8(end) != 0) {
            end++;
        }
        if (end >= table.length()) {
            throw ElfReader.damaged("a name lies outside the table of names");
        }
        characters += end - (int) offset;
        if (characters > MOST_CHARACTERS) {
            throw ElfReader.damaged("its names have more characters than any program has");
        }
        return table.slice((int) offset, end).latin1();
    }
}
