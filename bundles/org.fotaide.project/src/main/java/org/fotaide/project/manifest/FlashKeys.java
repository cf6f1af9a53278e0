// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import static org.fotaide.project.manifest.type.Key.optional;
import static org.fotaide.project.manifest.type.Key.required;

import java.util.List;
import org.fotaide.project.manifest.type.ByteNumberType;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.manifest.type.TextType;
import org.fotaide.project.manifest.type.VersionType;

/** The rows under {@code flash}. */
final class FlashKeys {
    private static final List<KnownValue> BOOT_VERSIONS = List.of(
            new KnownValue("1.7", "The newest."),
            new KnownValue("1.6", "Starts every map."),
            new KnownValue("1.5", "Starts every map."),
            new KnownValue("1.4", "The first that starts 1024+1024."),
            new KnownValue("1.3", "Starts 256+256 and 512+512."),
            new KnownValue("1.2", "The first that starts user1 and user2 in the form of today."));

    private static final List<KnownValue> SDK_VERSIONS = List.of(
            new KnownValue("3.0.5", "The newest NONOS SDK."),
            new KnownValue("2.2.1", "Keeps the radio's calibration in a sector of its own."),
            new KnownValue("2.0.0", "The first that keeps the radio's calibration in a sector of its own."),
            new KnownValue("1.5.4", "Has no sector for the radio's calibration."));

    private static final FieldsType REGION = new FieldsType(List.of(
            required("name", new TextType("the name of the region"), "What it is.", "master_device_key"),
            required(
                    "offset",
                    new ByteNumberType(ByteNumberType.Form.ADDRESS),
                    "Its first byte, from the start of the flash. A multiple of a sector, 0x1000.",
                    "0x7E000"),
            required(
                    "size",
                    new ByteNumberType(ByteNumberType.Form.SIZE),
                    "How many bytes it has. A multiple of a sector, 4KB.",
                    "4KB")));

    static final FieldsType FLASH = new FieldsType(List.of(
            optional("size", ManifestChoices.FLASH_SIZE, "The size of the flash chip.", "1MB")
                    .otherwise("1MB"),
            optional(
                            "map",
                            ManifestChoices.HALVES,
                            "How the flash is divided: the size in KB of the two halves that hold user1 and user2.",
                            "512+512")
                    .otherwise("the smallest halves that the size of the flash has"),
            optional(
                    "boot",
                    VersionType.boot(BOOT_VERSIONS),
                    "The version of the boot loader (boot.bin) on the devices. It decides which maps they can start.",
                    "\"1.7\""),
            optional(
                            "sdk",
                            VersionType.sdk(SDK_VERSIONS),
                            "The version of the SDK that the firmware is built on. From 2.0 on the SDK keeps the radio's "
                                    + "calibration in a sector that images and regions have to leave alone; without this "
                                    + "key that is assumed.",
                            "\"3.0.5\"")
                    .otherwise("3.0.0"),
            optional("mode", ManifestChoices.FLASH_MODE, "How the chip talks to its flash (SPI_MODE).", "QIO")
                    .otherwise("QIO"),
            optional("speed", ManifestChoices.FLASH_SPEED, "The clock of the flash in MHz (SPI_SPEED).", "40")
                    .otherwise("40"),
            optional(
                    "regions",
                    new ItemsType(REGION),
                    "Parts of the flash that the project uses for itself. They are checked against the map and against "
                            + "each other.",
                    "[{name: master_device_key, offset: 0x7E000, size: 4KB}]")));

    private FlashKeys() {}
}
