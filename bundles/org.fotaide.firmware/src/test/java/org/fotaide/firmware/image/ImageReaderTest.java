// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.fotaide.firmware.image.Samples.DATA;
import static org.fotaide.firmware.image.Samples.TEXT;
import static org.fotaide.firmware.image.Samples.arduino;
import static org.fotaide.firmware.image.Samples.arduinoWithoutCrc;
import static org.fotaide.firmware.image.Samples.changed;
import static org.fotaide.firmware.image.Samples.flipped;
import static org.fotaide.firmware.image.Samples.gzip;
import static org.fotaide.firmware.image.Samples.join;
import static org.fotaide.firmware.image.Samples.oldSlot;
import static org.fotaide.firmware.image.Samples.part;
import static org.fotaide.firmware.image.Samples.partition;
import static org.fotaide.firmware.image.Samples.partitionTable;
import static org.fotaide.firmware.image.Samples.parts;
import static org.fotaide.firmware.image.Samples.plain;
import static org.fotaide.firmware.image.Samples.rtos;
import static org.fotaide.firmware.image.Samples.signed;
import static org.fotaide.firmware.image.Samples.slot;
import static org.fotaide.firmware.image.Samples.table;
import static org.fotaide.firmware.image.Samples.text;
import static org.fotaide.firmware.image.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageReaderTest {
    static Stream<Arguments> files() {
        byte[] slot = slot(0, 1);
        byte[] user2 = slot(0, 2, 0x4028_1010, plain(parts()));
        byte[] eboot = Arrays.copyOf(arduino(), 0x1000);
        byte[] blank = new byte[4096];
        Arrays.fill(blank, (byte) 0xFF);
        return Stream.of(
                arguments("user1", slot, ImageKind.SLOT, ""),
                arguments("user2", user2, ImageKind.SLOT, ""),
                arguments("settings for the slot", slot(2, 0x2F), ImageKind.SLOT, "image-slot-missing"),
                arguments("no such slot", slot(0, 3), ImageKind.SLOT, "image-slot"),
                arguments("user2 linked for user1", slot(0, 2), ImageKind.SLOT, "image-link"),
                arguments(
                        "user1 linked for user2",
                        slot(0, 1, 0x4028_1010, plain(parts())),
                        ImageKind.SLOT,
                        "image-link"),
                arguments("one byte more", join(slot, new byte[1]), ImageKind.SLOT, "image-trailing"),
                arguments("a byte changed in irom", flipped(slot, 20, 3), ImageKind.SLOT, "image-crc"),
                arguments("a byte changed in RAM", flipped(slot, 70, 3), ImageKind.SLOT, "image-checksum image-crc"),
                arguments("the CRC changed", flipped(slot, slot.length - 1, 0), ImageKind.SLOT, "image-crc"),
                arguments("the CRC cut off", Arrays.copyOf(slot, slot.length - 4), ImageKind.SLOT, "image-truncated"),
                arguments("EA 05", changed(slot, 1, 5), ImageKind.SLOT, "image-header image-crc"),
                arguments("entry outside", entry(slot, 0x4000_0000), ImageKind.SLOT, "image-entry image-crc"),
                arguments("huge irom", length(slot, 12, 0xFFFF_FFF0), ImageKind.SLOT, "image-truncated"),
                arguments("huge segment", length(slot, 60, 0x7FFF_FFFC), ImageKind.SLOT, "image-truncated"),
                arguments("boot 1.1", oldSlot(2), ImageKind.OLD_SLOT, ""),
                arguments("boot 1.1 changed", flipped(oldSlot(1), 0x10001, 0), ImageKind.OLD_SLOT, "image-crc"),
                arguments("RAM only", plain(parts()), ImageKind.PLAIN, ""),
                arguments("wrong mode", plain(4, 0x20, parts()), ImageKind.PLAIN, "image-header"),
                arguments("wrong frequency", plain(0, 0x23, parts()), ImageKind.PLAIN, "image-header"),
                arguments("wrong size", plain(0, 0xA0, parts()), ImageKind.PLAIN, "image-header"),
                arguments("dirty padding", padding(), ImageKind.PLAIN, "image-padding"),
                arguments("in no memory", plain(part(TEXT, 1), part(0x5000_0000, 1)), ImageKind.PLAIN, "image-segment"),
                arguments(
                        "over the end",
                        plain(part(TEXT, 1), part(0x3FFF_FFFC, 1, 2)),
                        ImageKind.PLAIN,
                        "image-segment"),
                arguments("on another", plain(part(TEXT, 1, 2), part(TEXT + 4, 1)), ImageKind.PLAIN, "image-segment"),
                arguments("not on a word", plain(part(TEXT, 1), part(DATA + 2, 1)), ImageKind.PLAIN, "image-segment"),
                arguments("no segment", changed(plain(parts()), 1, 0), ImageKind.PLAIN, "image-header"),
                arguments("17 segments", plain(seventeen()), ImageKind.PLAIN, "image-header"),
                arguments("header alone", new byte[] {(byte) 0xE9, 1, 0, 0}, ImageKind.PLAIN, "image-truncated"),
                arguments("data alone", plain(part(DATA, 1)), ImageKind.PLAIN, "image-entry"),
                arguments("other boot loader", loader("2.0(beta)"), ImageKind.BOOT_LOADER, "image-boot-changed"),
                arguments("two names", plain(names()), ImageKind.PLAIN, "image-rom-names"),
                arguments("Arduino", arduino(), ImageKind.ARDUINO, ""),
                arguments("Arduino changed", flipped(arduino(), 0x1030, 2), ImageKind.ARDUINO, "image-crc"),
                arguments("Arduino length changed", flipped(arduino(), 0x1010, 2), ImageKind.ARDUINO, "image-crc"),
                arguments(
                        "Arduino filler changed",
                        flipped(arduino(), 0x800, 2),
                        ImageKind.ARDUINO,
                        "image-padding image-crc"),
                arguments("Arduino of old cores", arduinoWithoutCrc(8, 9), ImageKind.ARDUINO, "image-no-crc"),
                arguments("Arduino and more", join(arduino(), new byte[4]), ImageKind.ARDUINO, "image-trailing"),
                arguments("eboot with nothing", join(eboot, new byte[] {1}), ImageKind.ARDUINO, "image-truncated"),
                arguments("RTOS", rtos(), ImageKind.RTOS, ""),
                arguments("RTOS without digest", Arrays.copyOf(rtos(), rtos().length - 32), ImageKind.RTOS, ""),
                arguments("RTOS digest", flipped(rtos(), rtos().length - 1, 7), ImageKind.RTOS, "image-digest"),
                arguments("gzip", gzip(arduino()), ImageKind.GZIP, ""),
                arguments("gzip of damage", gzip(flipped(arduino(), 0x1030, 2)), ImageKind.GZIP, "image-crc"),
                arguments("gzip of gzip", gzip(gzip(arduino())), ImageKind.GZIP, "image-unknown"),
                arguments("gzip and more", join(gzip(slot), new byte[1]), ImageKind.GZIP, "image-trailing"),
                arguments("gzip cut", Arrays.copyOf(gzip(slot), 60), ImageKind.GZIP, "image-gzip"),
                arguments("gzip bomb", gzip(new byte[20 << 20]), ImageKind.GZIP, "image-gzip-size"),
                arguments("signed", signed(arduino(), 256), ImageKind.SIGNED, "image-signed-mode"),
                arguments("signed gzip", signed(gzip(arduino()), 256), ImageKind.SIGNED, ""),
                arguments("signed slot image", signed(slot, 64), ImageKind.SIGNED, ""),
                arguments("signed damage", signed(flipped(slot, 20, 3), 256), ImageKind.SIGNED, "image-crc"),
                arguments("signature cut", cut(signed(slot, 256)), ImageKind.SLOT, "image-trailing"),
                arguments("partitions", partitionTable(), ImageKind.PARTITION_TABLE, ""),
                arguments(
                        "partition cut",
                        Arrays.copyOf(partitionTable(), 96),
                        ImageKind.PARTITION_TABLE,
                        "image-truncated"),
                arguments(
                        "partition MD5",
                        flipped(partitionTable(), 4 * 32 + 30, 0),
                        ImageKind.PARTITION_TABLE,
                        "image-partition-md5"),
                arguments("partitions overlap", overlapping(), ImageKind.PARTITION_TABLE, "image-partition"),
                arguments("RF of nobody", rf(), ImageKind.RF_INIT_DATA, "image-rf-changed"),
                arguments("blank", blank, ImageKind.FILL, ""),
                arguments("not quite blank", flipped(blank, 77, 7), ImageKind.FILL, "image-fill"),
                arguments("one zero byte", new byte[1], ImageKind.FILL, ""),
                arguments("nothing", new byte[0], ImageKind.UNKNOWN, "image-empty"),
                arguments("text", "fota".getBytes(StandardCharsets.US_ASCII), ImageKind.UNKNOWN, "image-unknown"),
                arguments("ESP32-C3", esp32(), ImageKind.UNKNOWN, "image-other-chip"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void tellsWhatAFileIsAndWhatIsWrong(String title, byte[] file, ImageKind kind, String codes) {
        ImageReading reading = new ImageReader().read(file);

        assertEquals(kind, reading.image().kind());
        assertEquals(codes, codes(reading), () -> reading.faults().toString());
        assertEquals(file.length, lengthOf(reading.image(), file, codes));
        assertEquals("Kind", reading.image().describe().get(0).label());
    }

    @Test
    void readsTheValuesOfASlotImage() {
        SlotImage image = (SlotImage) new ImageReader().read(slot(0, 1)).image();

        assertEquals(Optional.of(Slot.USER1), image.slot());
        assertEquals(Optional.of("v1.0.2t45772(a)"), image.romName());
        assertEquals(Optional.of(0x4020_1010L), image.linkedAt());
        assertEquals(0x4010_0000L, image.entry());
        assertEquals(
                Optional.of(new FlashSettings(FlashMode.QIO, FlashFrequency.MHZ_40, SizeMap.MAP_2)), image.settings());
        assertEquals(
                List.of(0x4010_0000L, 0x3FFE_8000L, 0x3FFE_8004L),
                image.inner().segments().stream().map(Segment::address).toList());
    }

    @Test
    void looksThroughCompressionAndSignature() {
        Image signed = new ImageReader().read(signed(gzip(slot(0, 1)), 256)).image();

        assertEquals(Optional.of(Slot.USER1), signed.slot());
        assertEquals(Optional.of("v1.0.2t45772(a)"), signed.romName());
    }

    @Test
    void readsTheRowsOfAPartitionTable() {
        PartitionTableImage table =
                (PartitionTableImage) new ImageReader().read(partitionTable()).image();

        assertEquals(
                new Partition("ota_1", 0, 0x11, 0x8_0000, 0x7_0000, 0),
                table.partitions().get(4));
        assertEquals(
                new ImageRow("Partition ota_1", "app/ota_1 at 0x80000, 458752 bytes"),
                table.describe().get(5));
    }

    private static String codes(ImageReading reading) {
        return String.join(
                " ",
                reading.faults().stream()
                        .map(fault -> fault.code().id())
                        .distinct()
                        .toList());
    }

    /** What follows behind an image is no part of its length. */
    private static int lengthOf(Image image, byte[] file, String codes) {
        boolean more =
                codes.contains("image-trailing") && !(image instanceof ArduinoImage || image instanceof GzipImage);
        return more ? file.length : image.length();
    }

    private static byte[] entry(byte[] file, int address) {
        byte[] copy = file.clone();
        int inner = copy.length - 4 - plain(parts()).length;
        Samples.buffer(copy).putInt(4, address).putInt(inner + 4, address);
        return copy;
    }

    private static byte[] length(byte[] file, int at, int value) {
        byte[] copy = file.clone();
        Samples.buffer(copy).putInt(at, value);
        return copy;
    }

    private static byte[] padding() {
        byte[] file = plain(part(TEXT, 1));
        return changed(file, file.length - 2, 1);
    }

    private static Samples.Part[] seventeen() {
        Samples.Part[] parts = new Samples.Part[17];
        for (int number = 0; number < parts.length; number++) {
            parts[number] = part(TEXT + number * 4, number);
        }
        return parts;
    }

    private static Samples.Part[] names() {
        return new Samples.Part[] {parts()[0], text(DATA, "@rom=v1.0.2t45772(a)\0@rom=v1.0.3t45772(a)")};
    }

    private static byte[] loader(String version) {
        return plain(parts()[0], text(DATA, "\n2nd boot version : " + version + "\n"));
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length - 1);
    }

    private static byte[] overlapping() {
        return table(
                join(partition("ota_0", 0, 0x10, 0x1_0000, 0x7_0000), partition("ota_1", 0, 0x11, 0x2_0000, 0x7_0000)));
    }

    private static byte[] rf() {
        return changed(new byte[128], 0, 5);
    }

    private static byte[] esp32() {
        return join(
                new byte[] {(byte) 0xE9, 3, 2, 0x20}, words(0x4038_0100, 0xEE, 5, 0, 0x0100_0000, 0x3C00_0020, 4, 0));
    }
}
