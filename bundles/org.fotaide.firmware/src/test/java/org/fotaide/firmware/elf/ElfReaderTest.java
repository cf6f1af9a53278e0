// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElfReaderTest {
    @Test
    void readsSectionsAndSymbols() throws FotaException {
        ElfFile program = new ElfReader()
                .read(ElfSample.user1()
                        .empty(".bss", 0x3FFE_8010, 64)
                        .symbol("blink", 0x4020_1028)
                        .bytes());

        assertEquals(0x4010_0000L, program.entry());
        ElfSection data = program.section(".data").orElseThrow();
        assertEquals(0x3FFE_8000L, data.address());
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6}, data.content().toArray());
        assertTrue(data.loaded());
        ElfSection bss = program.section(".bss").orElseThrow();
        assertEquals(64, bss.size());
        assertFalse(bss.loaded());
        assertFalse(program.section(".comment").orElseThrow().loaded());
        assertEquals(Optional.of(new ElfSymbol("blink", 0x4020_1028, 4)), program.symbol("blink"));
        assertEquals(Optional.empty(), program.symbol("nobody"));
    }

    static Stream<Arguments> wrong() {
        byte[] good = ElfSample.user1().symbol("blink", 1).bytes();
        return Stream.of(
                arguments("nothing", new byte[0], "program-not-elf"),
                arguments("text", new byte[] {'#', 'i', 'n', 'c'}, "program-not-elf"),
                arguments("magic alone", Arrays.copyOf(good, 4), "program-damaged"),
                arguments("64-bit", changed(good, 4, 2), "program-other-machine"),
                arguments("big-endian", changed(good, 5, 2), "program-other-machine"),
                arguments("x86-64", changed(good, 18, 62), "program-other-machine"),
                arguments("object file", changed(good, 16, 1), "program-not-linked"),
                arguments("sections far away", changed(good, 35, 0x7F), "program-damaged"),
                arguments("many sections", changed(good, 49, 0xFF), "program-damaged"),
                arguments("short headers", changed(good, 46, 8), "program-damaged"),
                arguments("no sections", changed(good, 48, 0), "program-damaged"),
                arguments("no names", changed(good, 50, 99), "program-damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void saysWhyAFileIsNoProgram(String title, byte[] file, String code) {
        FotaException refused = assertThrows(FotaException.class, () -> new ElfReader().read(file));

        assertEquals(code, refused.problem().code());
        assertFalse(refused.problem().text().contains("%"), refused.problem().text());
    }

    @Test
    void takesAnyDamageAsAProblem() {
        byte[] good = ElfSample.user1().symbol("blink", 1).bytes();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(FotaException.class, () -> new ElfReader().read(cut));
        }
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[] {0x00, 0x7F, 0x80, 0xFF}) {
                survives(changed(good, at, value));
            }
        }
    }

    @Property(tries = 500)
    void takesAnythingAsAProblem(@ForAll @Size(max = 400) byte[] bytes) {
        byte[] file = ElfSample.user1().bytes();
        System.arraycopy(bytes, 0, file, 20, Math.min(bytes.length, file.length - 20));
        survives(file);
    }

    private static void survives(byte[] file) {
        try {
            new ElfReader().read(file);
        } catch (FotaException refused) {
            assertFalse(refused.problem().what().isEmpty());
        }
    }

    private static byte[] changed(byte[] file, int at, int value) {
        byte[] copy = file.clone();
        copy[at] = (byte) value;
        return copy;
    }
}
