// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.elf.ElfReader;
import org.fotaide.firmware.elf.ElfSample;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From the linked program to the file that the boot loader takes. */
class LinkedProgramTest {
    private static final SlotImageWriter USER1 =
            new SlotImageWriter(Slot.USER1, FlashMap.MAP_2, FlashMode.DIO, FlashFrequency.MHZ_80);

    @Test
    void becomesAnImageByteForByte() throws FotaException {
        byte[] image = USER1.write(new ElfReader().read(ElfSample.user1().bytes()));

        assertEquals("""
                ea040001 00001040 00000000 30000000
                01020304 05060708 090a0b0c 0d0e0f10
                11121314 15161718 191a1b1c 1d1e1f20
                21000000 00000000 00000000 00000000
                e903022f 00001040
                00001040 14000000 01020304 05060708 090a0b0c 0d0e0f10 11121314
                0080fe3f 08000000 01020304 05060000
                0880fe3f 08000000 01020304 05060708
                00000000 00000000 000000f4
                """.replaceAll("\\s", ""), HexFormat.of().formatHex(image, 0, image.length - 4));
        assertEquals(List.of(), new ImageReader().read(image).faults());
    }

    @ParameterizedTest
    @CsvSource({
        "MAP_0, USER1, 40201010, 00", "MAP_0, USER2, 40241010, 00", "MAP_2, USER2, 40281010, 20",
        "MAP_3, USER2, 40281010, 30", "MAP_4, USER2, 40281010, 40", "MAP_5, USER2, 40201010, 50",
        "MAP_6, USER2, 40201010, 60", "MAP_8, USER2, 40201010, 80", "MAP_9, USER2, 40201010, 90",
    })
    void carriesMapAndSlot(FlashMap map, Slot slot, String place, String sizeByte) throws FotaException {
        byte[] linked = new ElfSample()
                .section(".text", 0x4010_0000, 16)
                .section(".irom0.text", Integer.parseUnsignedInt(place, 16), 16)
                .bytes();

        byte[] file = new SlotImageWriter(slot, map, FlashMode.QIO, FlashFrequency.MHZ_40)
                .write(new ElfReader().read(linked));

        SlotImage image = (SlotImage) new ImageReader().read(file).image();
        assertEquals(Optional.of(slot), image.slot());
        assertEquals(Integer.parseInt(sizeByte, 16), image.inner().header().sizeByte());
        assertEquals(Optional.of(map), image.settings().flatMap(settings -> settings.map()
                .flashMap()));
    }

    /** A part without content is left out and not counted, so that the boot loader finds as many as the header says. */
    @Test
    void leavesOutWhatIsEmpty() throws FotaException {
        byte[] linked = new ElfSample()
                .section(".text", 0x4010_0000, 16)
                .section(".data", 0x3FFE_8000, 0)
                .empty(".bss", 0x3FFE_8000, 100)
                .section(".irom0.text", 0x4020_1010, 16)
                .bytes();

        SlotImage image = (SlotImage) new ImageReader()
                .read(USER1.write(new ElfReader().read(linked)))
                .image();

        assertEquals(1, image.inner().header().segmentCount());
        assertEquals(1, image.inner().segments().size());
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                arguments("no irom", program().section(".text", 0x4010_0000, 16), "program-no-irom"),
                arguments("no text", program().section(".irom0.text", 0x4020_1010, 16), "program-entry"),
                arguments(
                        "another section", ElfSample.user1().section(".init", 0x4010_0100, 4), "program-stray-section"),
                arguments("text twice", ElfSample.user1().section(".text", 0x4010_0100, 4), "program-stray-section"),
                arguments("text too long", code(0x4010_0000, 0x8004), "program-outside-memory"),
                arguments("text in data RAM", code(0x3FFE_8000, 16), "program-outside-memory"),
                arguments("data too long", at(".data", 0x3FFE_8000, 0x1_4004), "program-outside-memory"),
                arguments("data between words", at(".data", 0x3FFE_8002, 4), "program-outside-memory"),
                arguments("data at the top", at(".data", 0xFFFF_FFFC, 4), "program-outside-memory"),
                arguments(
                        "on each other",
                        at(".data", 0x3FFE_8000, 8).section(".rodata", 0x3FFE_8004, 4),
                        "program-overlap"),
                arguments("entry in flash", ElfSample.user1().entry(0x4020_1010), "program-entry"),
                arguments("for user2", linked(0x4028_1010, 16), "program-other-place"),
                arguments("boot 1.1", linked(0x4021_1000, 16), "program-other-place"),
                arguments("too big", linked(0x4020_1010, 492 * 1024), "program-too-big"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void isRefusedWithAReason(String title, ElfSample sample, String code) throws FotaException {
        byte[] file = sample.bytes();
        FotaException refused = assertThrows(FotaException.class, () -> USER1.write(new ElfReader().read(file)));

        assertEquals(code, refused.problem().code());
        assertFalse(refused.problem().text().contains("%"), refused.problem().text());
    }

    private static ElfSample program() {
        return new ElfSample();
    }

    private static ElfSample linked(int place, int size) {
        return new ElfSample().section(".text", 0x4010_0000, 16).section(".irom0.text", place, size);
    }

    private static ElfSample code(int address, int size) {
        return new ElfSample().section(".text", address, size).section(".irom0.text", 0x4020_1010, 16);
    }

    private static ElfSample at(String section, int address, int size) {
        return linked(0x4020_1010, 16).section(section, address, size);
    }
}
