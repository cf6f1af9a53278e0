// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.partition.PartitionCode;

/** Every type stands once, those that the SDK needs are there, and both slots are equally large. */
final class RoleRule implements NonosRule {
    @Override
    public void check(List<NonosRow> rows, FlashMap map, Consumer<NonosFault> faults) {
        twice(rows, faults);
        if (rows.stream().allMatch(row -> row.type().isPresent())) {
            missing(rows, NonosType.RF_CAL, map.rfCalibration().offset(), FlashSize.SECTOR, faults);
            missing(rows, NonosType.PHY_DATA, map.systemParam().offset(), FlashSize.SECTOR, faults);
            missing(
                    rows,
                    NonosType.SYSTEM_PARAMETER,
                    map.systemParam().offset() + FlashSize.SECTOR,
                    3L * FlashSize.SECTOR,
                    faults);
            slots(rows, faults);
        }
    }

    private static void twice(List<NonosRow> rows, Consumer<NonosFault> faults) {
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            NonosRow row = rows.get(i);
            if (row.type().isEmpty()) {
                continue;
            }
            long number = row.type().getAsLong();
            Integer other = first.putIfAbsent(number, i);
            if (other != null && (row.sure() || rows.get(other).sure())) {
                boolean refused =
                        NonosType.of(number).filter(NonosType::isSystem).isPresent();
                faults.accept(NonosFault.of(
                                refused ? PartitionCode.PARTITION_DUPLICATE : PartitionCode.PARTITION_ROLE,
                                i,
                                NonosColumn.TYPE,
                                refused
                                        ? row.title() + " stands here twice, which the SDK refuses."
                                        : row.title()
                                                + " stands here twice; a program that asks for it gets the first.")
                        .about(other));
            }
        }
    }

    private static void missing(
            List<NonosRow> rows, NonosType type, long address, long size, Consumer<NonosFault> faults) {
        if (rows.stream().noneMatch(row -> row.is(type))) {
            faults.accept(NonosFault.ofTable(
                            PartitionCode.PARTITION_REQUIRED,
                            "The SDK refuses a table without " + type.spelling() + ", and the device does not start.")
                    .with(new NonosRepair.AddRow(
                            "Add " + type.spelling() + " at " + Address.text(address), type, address, size)));
        }
    }

    private static void slots(List<NonosRow> rows, Consumer<NonosFault> faults) {
        OptionalInt one = index(rows, NonosType.OTA_1);
        OptionalInt two = index(rows, NonosType.OTA_2);
        if (one.isPresent() != two.isPresent()) {
            int only = one.orElseGet(two::getAsInt);
            faults.accept(NonosFault.of(
                    PartitionCode.PARTITION_SLOT_SINGLE,
                    only,
                    NonosColumn.TYPE,
                    "There is one slot, and an update needs a second one to write to while this one runs."));
        } else if (one.isPresent()) {
            sizes(rows, one.getAsInt(), two.getAsInt()).ifPresent(faults);
        }
    }

    private static Optional<NonosFault> sizes(List<NonosRow> rows, int one, int two) {
        NonosRow first = rows.get(one);
        NonosRow second = rows.get(two);
        if (first.size().isEmpty() || second.size().isEmpty() || first.size().equals(second.size())) {
            return Optional.empty();
        }
        boolean firstIsSmaller = first.size().getAsLong() < second.size().getAsLong();
        int smaller = firstIsSmaller ? one : two;
        int larger = firstIsSmaller ? two : one;
        String small = Address.text(rows.get(smaller).size().getAsLong());
        String large = Address.text(rows.get(larger).size().getAsLong());
        return Optional.of(NonosFault.of(
                        PartitionCode.PARTITION_SLOT_SIZE,
                        smaller,
                        NonosColumn.SIZE,
                        rows.get(smaller).title() + " has " + small + " bytes and "
                                + rows.get(larger).title() + " "
                                + large
                                + ". A program that fits only into the larger one can be updated every other time.")
                .about(larger)
                .with("Change to " + large, rows.get(larger).size().getAsLong())
                .with(new NonosRepair.SetNumber(
                        "Change the size of " + rows.get(larger).title() + " to " + small,
                        larger,
                        NonosColumn.SIZE,
                        rows.get(smaller).size().getAsLong())));
    }

    private static OptionalInt index(List<NonosRow> rows, NonosType type) {
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).is(type)).findFirst();
    }
}
