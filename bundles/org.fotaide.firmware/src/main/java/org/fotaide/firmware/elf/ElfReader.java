// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.FotaException;

/**
 * Reads programs that were linked for the chip: 32-bit little-endian ELF for Xtensa (System V ABI, chapter 4). Whatever is
 * wrong with the bytes becomes a {@link ProgramProblem}.
 */
public final class ElfReader {
    private static final int[] MAGIC = {0x7F, 'E', 'L', 'F'};
    private static final int HEADER_LENGTH = 52;
    private static final int CLASS_32 = 1;
    private static final int LITTLE_ENDIAN = 1;
    private static final int EXECUTABLE = 2;
    private static final int XTENSA = 94;

    public ElfFile read(byte[] file) throws FotaException {
        Bytes bytes = Bytes.copyOf(file);
        identity(bytes);
        List<ElfSection> sections = new SectionTable(bytes).read();
        return new ElfFile(bytes.u32(24), sections, symbols(bytes, sections));
    }

    private static void identity(Bytes file) throws FotaException {
        if (!file.startsWith(MAGIC)) {
            String detail = file.isEmpty() ? "it is empty" : "it does not start with 7F 45 4C 46";
            throw new FotaException(ProgramProblem.NOT_ELF.with(detail));
        }
        if (file.length() < HEADER_LENGTH) {
            throw damaged("it ends within its header");
        }
        if (file.u8(4) != CLASS_32 || file.u8(5) != LITTLE_ENDIAN || file.u16(18) != XTENSA) {
            throw new FotaException(ProgramProblem.OTHER_MACHINE.with(machine(file)));
        }
        if (file.u16(16) != EXECUTABLE) {
            throw new FotaException(ProgramProblem.NOT_LINKED.with(type(file.u16(16))));
        }
    }

    private static String machine(Bytes file) {
        String bits = file.u8(4) == CLASS_32 ? "32-bit" : "64-bit";
        String order = file.u8(5) == LITTLE_ENDIAN ? "little-endian" : "big-endian";
        int number = file.u8(5) == LITTLE_ENDIAN ? file.u16(18) : file.u8(18) << 8 | file.u8(19);
        String name =
                switch (number) {
                    case 3 -> "x86";
                    case 40 -> "ARM";
                    case 62 -> "x86-64";
                    case XTENSA -> "Xtensa";
                    case 183 -> "AArch64";
                    case 243 -> "RISC-V";
                    default -> "machine " + number;
                };
        return bits + " " + order + " " + name;
    }

    private static String type(int number) {
        return switch (number) {
            case 1 -> "an object file";
            case 3 -> "a shared library";
            case 4 -> "a memory dump";
            default -> "an ELF file of type " + number;
        };
    }

    /** A program has one symbol table at most. */
    private static List<ElfSymbol> symbols(Bytes file, List<ElfSection> sections) throws FotaException {
        for (int number = 0; number < sections.size(); number++) {
            if (sections.get(number).type() == ElfSection.SYMBOL_TABLE) {
                return new SymbolTable(file, sections, number).read();
            }
        }
        return List.of();
    }

    static FotaException damaged(String detail) {
        return new FotaException(ProgramProblem.DAMAGED.with(detail));
    }
}
