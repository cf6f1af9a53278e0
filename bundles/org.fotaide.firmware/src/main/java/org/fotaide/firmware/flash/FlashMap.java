// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A division of the flash that the SDK and the boot loader know, under its SPI_SIZE_MAP number (DOMAIN.md 2,
 * PROTOCOLS.md 6.3). Every address follows from the flash's size and that of the halves.
 *
 * <pre>{@code
 * FlashMap map = FlashMap.of(FlashSize.MB_1, Halves.KB_512).orElseThrow();
 * map.slot(Slot.USER2).offset(); // 0x81000
 * }</pre>
 */
public enum FlashMap {
    MAP_0(0, FlashSize.KB_512, Halves.KB_256),
    MAP_2(2, FlashSize.MB_1, Halves.KB_512),
    MAP_3(3, FlashSize.MB_2, Halves.KB_512),
    MAP_4(4, FlashSize.MB_4, Halves.KB_512),
    MAP_5(5, FlashSize.MB_2, Halves.KB_1024),
    MAP_6(6, FlashSize.MB_4, Halves.KB_1024),
    MAP_8(8, FlashSize.MB_8, Halves.KB_1024),
    MAP_9(9, FlashSize.MB_16, Halves.KB_1024);

    /** What a slot image has before its irom0: the header of version 2 (PROTOCOLS.md 6.2). */
    private static final long SLOT_HEADER = 0x10;

    private static final long SECTOR = FlashSize.SECTOR;
    private static final long PARAM = 4 * SECTOR;

    private final int number;
    private final FlashSize size;
    private final Halves halves;

    FlashMap(int number, FlashSize size, Halves halves) {
        this.number = number;
        this.size = size;
        this.halves = halves;
    }

    public static Optional<FlashMap> of(FlashSize size, Halves halves) {
        return Arrays.stream(values())
                .filter(map -> map.size == size && map.halves == halves)
                .findFirst();
    }

    /** The map of an SPI_SIZE_MAP number or of an image header's size nibble; 1 and 7 have no two slots that any SDK supports. */
    public static Optional<FlashMap> ofNumber(int number) {
        return Arrays.stream(values()).filter(map -> map.number == number).findFirst();
    }

    /** The maps that a flash of this size can have, the usual one first. */
    public static List<FlashMap> forSize(FlashSize size) {
        return Arrays.stream(values()).filter(map -> map.size == size).toList();
    }

    /** The SPI_SIZE_MAP number, which is also the size nibble in the header of an image. */
    public int number() {
        return number;
    }

    public FlashSize size() {
        return size;
    }

    public Halves halves() {
        return halves;
    }

    /** For people: {@code 1MB 512+512 (map 2)}. */
    public String title() {
        return size.text() + " " + halves.text() + " (map " + number + ")";
    }

    public Extent bootSector() {
        return new Extent(0, SECTOR);
    }

    /** The document's area of a slot; see {@link #usable} for what an image may fill. */
    public Extent slot(Slot slot) {
        long half = slot == Slot.USER1 ? 0 : halves.bytes();
        return Extent.between(half + SECTOR, half + halves.bytes() - PARAM);
    }

    /** What an image may fill of a slot: its area without the sector that the SDK keeps for the radio's calibration. */
    public Extent usable(Slot slot, SdkVersion sdk) {
        Extent area = slot(slot);
        return sdk.hasRfSector() && area.overlaps(rfCalibration())
                ? Extent.between(area.offset(), rfCalibration().offset())
                : area;
    }

    /** The program's own parameters: the last 16 KB of the first half. */
    public Extent userParam() {
        return new Extent(halves.bytes() - PARAM, PARAM);
    }

    /** The sector at the start of the second half that stays empty. */
    public Extent reserved() {
        return new Extent(halves.bytes(), SECTOR);
    }

    /** What lies between the second half and the radio's calibration; empty where the halves fill the flash. */
    public Optional<Extent> userData() {
        long start = 2 * halves.bytes();
        return start < size.bytes()
                ? Optional.of(Extent.between(start, rfCalibration().offset()))
                : Optional.empty();
    }

    /** The radio's calibration of SDK 2 and later: the sector before system param. */
    public Extent rfCalibration() {
        return new Extent(systemParam().offset() - SECTOR, SECTOR);
    }

    /** The SDK's own settings: always the last 16 KB. */
    public Extent systemParam() {
        return new Extent(size.bytes() - PARAM, PARAM);
    }

    public SystemSectors systemSectors() {
        return SystemSectors.in(systemParam());
    }

    /** Where master_device_key.bin belongs: the third sector of user param. */
    public long masterDeviceKey() {
        return userParam().offset() + 2 * SECTOR;
    }

    /** What is burnt over the serial line before the first update; user2.bin never is. */
    public List<Burn> burns() {
        return List.of(
                new Burn("boot.bin", bootSector().offset()),
                new Burn("user1.bin", slot(Slot.USER1).offset()),
                new Burn("master_device_key.bin", masterDeviceKey()),
                new Burn("esp_init_data_default.bin", systemSectors().initData().offset()),
                new Burn("blank.bin", systemSectors().secondCopy().offset()));
    }

    /** The vendor's linker script for a slot. With halves of 1024 KB both slots are linked for the same addresses. */
    public LinkerScript linkerScript(Slot slot) {
        long length =
                switch (halves) {
                    case KB_256 -> 0x2B000;
                    case KB_512 -> 0x6B000;
                    case KB_1024 -> 0xE0000;
                };
        Slot linkedFor = halves == Halves.KB_1024 ? Slot.USER1 : slot;
        String variant = halves == Halves.KB_1024 ? "2048" : 2 * halves.kilobytes() + ".app" + slot.number();
        return new LinkerScript(
                "eagle.app.v6.new." + variant + ".ld",
                LinkerScript.FLASH_WINDOW + slot(linkedFor).offset() + SLOT_HEADER,
                length);
    }

    /** The name that the vendor's build gives to a slot's image: {@code user1.1024.new.2.bin}. */
    public String imageName(Slot slot) {
        return slot.word() + "." + size.kilobytes() + ".new." + number + ".bin";
    }

    /** The flash from its first to its last byte, in order and without a gap or an overlap. */
    public List<Area> areas(SdkVersion sdk) {
        List<Area> areas = new ArrayList<>();
        areas.add(Area.of(AreaKind.BOOT, bootSector()));
        areas.add(Area.of(AreaKind.USER1, usable(Slot.USER1, sdk)));
        areas.add(Area.of(AreaKind.USER_PARAM, userParam()));
        areas.add(Area.of(AreaKind.RESERVED, reserved()));
        areas.add(Area.of(AreaKind.USER2, usable(Slot.USER2, sdk)));
        long systemStart =
                sdk.hasRfSector() ? rfCalibration().offset() : systemParam().offset();
        userData().ifPresent(data -> {
            areas.add(Area.of(AreaKind.SPARE, Extent.between(slot(Slot.USER2).end(), data.offset())));
            areas.add(Area.of(AreaKind.USER_DATA, Extent.between(data.offset(), systemStart)));
        });
        if (sdk.hasRfSector()) {
            areas.add(Area.of(AreaKind.RF_CALIBRATION, rfCalibration()));
        }
        areas.add(Area.of(AreaKind.SYSTEM_PARAM, systemParam()));
        return List.copyOf(areas);
    }
}
