// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes small linked programs byte by byte from the System V ABI, apart from the code under test. */
public final class ElfSample {
    private static final int PROGRAM_BITS = 1;
    private static final int NO_BITS = 8;
    private static final int ALLOCATED = 2;
    private static final int HEADER = 52;

    private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private final List<int[]> headers = new ArrayList<>();
    private int entry = 0x4010_0000;

    public ElfSample() {
        names.write(0);
        headers.add(new int[10]);
    }

    /** What the vendor's linker scripts make, small: linked for user1 of halves of 512 KB. */
    public static ElfSample user1() {
        return new ElfSample()
                .section(".text", 0x4010_0000, 20)
                .section(".data", 0x3FFE_8000, 6)
                .section(".rodata", 0x3FFE_8008, 8)
                .section(".irom0.text", 0x4020_1010, 33)
                .unallocated(".comment", 5);
    }

    public ElfSample entry(int address) {
        entry = address;
        return this;
    }

    /** A section whose bytes count up from 1. */
    public ElfSample section(String name, int address, int size) {
        byte[] content = new byte[size];
        for (int at = 0; at < size; at++) {
            content[at] = (byte) (at + 1);
        }
        return add(name, PROGRAM_BITS, ALLOCATED, address, content, size);
    }

    public ElfSample unallocated(String name, int size) {
        return add(name, PROGRAM_BITS, 0, 0, new byte[size], size);
    }

    public ElfSample empty(String name, int address, int size) {
        return add(name, NO_BITS, ALLOCATED, address, new byte[0], size);
    }

    /** A symbol table with one symbol, and its names. */
    public ElfSample symbol(String name, int value) {
        byte[] table = new byte[32];
        buffer(table).putInt(16, 1).putInt(20, value).putInt(24, 4);
        add(".symtab", 2, 0, 0, table, 32);
        headers.get(headers.size() - 1)[6] = headers.size();
        byte[] text = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        return add(".strtab", 3, 0, 0, text, text.length);
    }

    private ElfSample add(String name, int type, int flags, int address, byte[] content, int size) {
        headers.add(new int[] {names.size(), type, flags, address, HEADER + contents.size(), size, 0, 0, 4, 0});
        names.writeBytes((name + "\0").getBytes(StandardCharsets.US_ASCII));
        contents.writeBytes(content);
        return this;
    }

    public byte[] bytes() {
        add(".shstrtab", 3, 0, 0, new byte[0], 0);
        byte[] text = names.toByteArray();
        int[] last = headers.get(headers.size() - 1);
        last[5] = text.length;
        contents.writeBytes(text);
        byte[] body = contents.toByteArray();
        byte[] bytes = new byte[HEADER + body.length + headers.size() * 40];
        ByteBuffer file = buffer(bytes);
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 1, 1, 1}).position(16);
        file.putShort((short) 2).putShort((short) 94).putInt(1).putInt(entry).putInt(0);
        file.putInt(HEADER + body.length).putInt(0).putShort((short) HEADER).putInt(0);
        file.putShort((short) 40).putShort((short) headers.size()).putShort((short) (headers.size() - 1));
        file.put(body);
        for (int[] header : headers) {
            for (int word : header) {
                file.putInt(word);
            }
        }
        return bytes;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
