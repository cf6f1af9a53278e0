// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, the reader answers; and no damage to an image that can be seen goes unseen. */
class HostileBytesTest {
    static Stream<Arguments> samples() {
        return Stream.of(
                arguments("slot image", Samples.slot(0, 1)),
                arguments("boot 1.1 image", Samples.oldSlot(1)),
                arguments("Arduino image", Samples.arduino()),
                arguments("RTOS image", Samples.rtos()),
                arguments("gzip", Samples.gzip(Samples.slot(0, 1))),
                arguments("partition table", Arrays.copyOf(Samples.partitionTable(), 0x100)),
                arguments("plain image", Samples.plain(Samples.parts())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void isFoundCutAtEveryLength(String title, byte[] file) {
        int step = Math.max(1, file.length / 4096);
        for (int length = 0; length < file.length; length += length < 2048 ? 1 : step) {
            ImageReading reading = new ImageReader().read(Arrays.copyOf(file, length));
            boolean whole = wholeWithout(title, file.length - length) || reading.image() instanceof PlainImage;
            assertTrue(whole || !reading.sound(), title + " of " + length + " bytes");
        }
    }

    /**
     * What may be missing without a trace: the digest of an RTOS image, and what is more than one blank row of a partition
     * table. Also, a file that is made of several images and cut behind the first is a good file of another kind.
     */
    private static boolean wholeWithout(String title, int cut) {
        return switch (title) {
            case "RTOS image" -> cut == RtosImage.DIGEST_LENGTH;
            case "partition table" -> cut <= PartitionTableImage.ENTRY_LENGTH;
            default -> false;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void survivesEveryByteChanged(String title, byte[] file) {
        int step = Math.max(1, file.length / 2048);
        for (int at = 0; at < file.length; at += at < 512 ? 1 : step) {
            for (int value : new int[] {0x00, 0x7F, 0x80, 0xFF}) {
                ImageReading reading = new ImageReader().read(Samples.changed(file, at, value));
                assertEquals("Kind", reading.image().describe().get(0).label());
            }
        }
    }

    /** Files that would take for ever if the work grew with the square of their length. */
    static Stream<Arguments> repetitive() {
        return Stream.of(
                arguments("rows", repeated(Samples.partition("ota_0", 0, 0x10, 0x1_0000, 0x7_0000))),
                arguments("names", Samples.plain(Samples.part(Samples.TEXT, 0), names())),
                arguments("headers", repeated(new byte[] {(byte) 0xE9, (byte) 0xFF, 0, 0, 0, 0, 0, 0})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repetitive")
    @Timeout(10)
    void isQuickWithRepetitions(String title, byte[] file) {
        assertFalse(new ImageReader().read(file).faults().isEmpty());
    }

    private static byte[] repeated(byte[] part) {
        byte[] file = new byte[8 << 20];
        for (int at = 0; at + part.length <= file.length; at += part.length) {
            System.arraycopy(part, 0, file, at, part.length);
        }
        return file;
    }

    private static Samples.Part names() {
        StringBuilder names = new StringBuilder();
        for (int number = 0; number < 400_000; number++) {
            names.append("@rom=").append(number).append('\0');
        }
        return Samples.text(Samples.DATA, names.toString());
    }

    @Property(tries = 2000)
    void survivesAnything(@ForAll @Size(max = 300) byte[] bytes) {
        assertFalse(new ImageReader().read(bytes).image().describe().isEmpty());
    }

    @Property(tries = 2000)
    void survivesAnythingBehindAMagic(@ForAll @Size(max = 300) byte[] bytes) {
        List<byte[]> starts = List.of(
                new byte[] {(byte) 0xE9, 3, 0, 0x20},
                new byte[] {(byte) 0xEA, 4, 0, 1},
                new byte[] {0x1F, (byte) 0x8B, 8, 0x1F},
                new byte[] {(byte) 0xAA, 0x50},
                new byte[] {0x05});
        for (byte[] start : starts) {
            assertFalse(new ImageReader()
                    .read(Samples.join(start, bytes))
                    .image()
                    .describe()
                    .isEmpty());
        }
    }
}
