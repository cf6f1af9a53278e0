// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.SIZE;
import static org.fotaide.firmware.partition.PartitionColumn.SUBTYPE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashSize;

/** The boot loader chooses the slot by one partition of two sectors, which are written in turn (PROTOCOLS.md 9). */
final class OtadataRule implements PartitionRule {
    private static final int OTADATA = 0;
    private static final int TEE_OTADATA = 0x90;
    private static final long WANTED = 0x2000;
    private static final int MOST_TRIED = 12;

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        List<ReadRow> found = one(ground, OTADATA, "otadata", faults);
        one(ground, TEE_OTADATA, "otadata of the TEE", faults);
        List<ReadRow> slots = ground.slots();
        if (!slots.isEmpty() && found.isEmpty() && ground.certain()) {
            faults.accept(missing(slots.get(0), ground));
        }
    }

    private static List<ReadRow> one(Ground ground, int subtype, String what, Consumer<PartitionFault> faults) {
        List<ReadRow> found = ground.rows().stream()
                .filter(row -> row.is(PartitionTool.DATA, subtype))
                .toList();
        for (ReadRow row : found) {
            if (row.index() != found.get(0).index()) {
                faults.accept(new PartitionFault(
                                PartitionCode.PARTITION_OTADATA,
                                row.index(),
                                SUBTYPE,
                                row.row().subtype().isEmpty()
                                        ? "Without a subtype this is a second " + what
                                                + ", because the tool takes 0 for it."
                                        : "There is one " + what + ", and "
                                                + found.get(0).title() + " is it already.")
                        .about(found.get(0).index()));
            }
            ground.place(row).ifPresent(place -> size(row, place, what, ground, faults));
        }
        return found;
    }

    private static void size(ReadRow row, Placed place, String what, Ground ground, Consumer<PartitionFault> faults) {
        boolean strict = ground.settings().tool() == PartitionTool.ESP_IDF;
        if (strict ? place.size() != WANTED : place.size() < WANTED) {
            faults.accept(new PartitionFault(
                            PartitionCode.PARTITION_OTADATA,
                            row.index(),
                            SIZE,
                            "The " + what + " has two sectors, 0x2000 bytes, that are written in turn; here are "
                                    + Address.text(place.size()) + ".")
                    .with(PartitionRepair.set("Change to 0x2000", row.index(), SIZE, "0x2000")));
        }
    }

    private static PartitionFault missing(ReadRow slot, Ground ground) {
        return new PartitionFault(
                        PartitionCode.PARTITION_OTADATA,
                        slot.index(),
                        SUBTYPE,
                        "There is a slot for updates but no otadata, so the boot loader never starts what an update wrote.")
                .with(ground.mendable() ? insertions(ground) : List.of());
    }

    /** Where otadata may come to stand: first where no partition moves, in a gap or in what NVS can spare. */
    private static List<PartitionRepair> insertions(Ground ground) {
        PartitionRow fresh = new PartitionRow("otadata", "data", "ota", "", Address.text(WANTED), "");
        List<PartitionRepair> repairs = new ArrayList<>();
        for (ReadRow row : ground.rows()) {
            repairs.add(new PartitionRepair(
                    "Add otadata before " + row.title(),
                    false,
                    List.of(new PartitionChange.InsertRow(row.index(), fresh))));
        }
        for (ReadRow row : ground.rows()) {
            if (row.is(PartitionTool.DATA, 2)
                    && row.size().known()
                    && row.size().number() >= 3 * WANTED - 0x1000) {
                String rest = Address.text(row.size().number() - WANTED);
                repairs.add(new PartitionRepair(
                        "Shorten " + row.title() + " to " + rest + " and add otadata behind it",
                        false,
                        List.of(
                                new PartitionChange.SetField(row.index(), SIZE, rest),
                                new PartitionChange.InsertRow(row.index() + 1, fresh))));
            }
        }
        repairs.add(new PartitionRepair(
                "Add otadata at the end",
                false,
                List.of(new PartitionChange.InsertRow(ground.rows().size(), fresh))));
        return Stream.concat(
                        repairs.stream()
                                .sorted(Comparator.comparingLong(repair -> moved(repair, ground)))
                                .limit(MOST_TRIED),
                        pushing(fresh, ground).stream())
                .toList();
    }

    /** Before the first app, with everything behind it moved on as far as that takes. */
    private static Optional<PartitionRepair> pushing(PartitionRow fresh, Ground ground) {
        Optional<ReadRow> first =
                ground.rows().stream().filter(row -> row.is(PartitionTool.APP)).findFirst();
        OptionalLong end = first.map(ground::endBefore).orElse(OptionalLong.empty());
        if (end.isEmpty()) {
            return Optional.empty();
        }
        long start = Ground.up(end.getAsLong(), FlashSize.SECTOR);
        long next = start + WANTED;
        List<PartitionChange> changes = new ArrayList<>();
        for (ReadRow row :
                ground.rows().subList(first.get().index(), ground.rows().size())) {
            Optional<Placed> place = ground.place(row).filter(each -> each.size() >= 0);
            if (place.isEmpty() || row.size().number() < 0) {
                return Optional.empty();
            }
            long offset =
                    Ground.up(Math.max(next, place.get().offset()), Math.max(ground.alignment(row), FlashSize.SECTOR));
            if (row.offset().known() && row.offset().number() != offset) {
                changes.add(new PartitionChange.SetField(row.index(), PartitionColumn.OFFSET, Address.text(offset)));
            }
            next = offset + place.get().size();
        }
        changes.add(new PartitionChange.InsertRow(
                first.get().index(),
                first.get().offset().blank() ? fresh : fresh.with(PartitionColumn.OFFSET, Address.text(start))));
        return Optional.of(new PartitionRepair(
                "Add otadata before " + first.get().title() + " and move on what follows, up to " + Address.text(next),
                false,
                changes));
    }

    /** How many partitions no longer begin where they did. */
    private static long moved(PartitionRepair repair, Ground ground) {
        List<PartitionRow> rows = ground.rows().stream().map(ReadRow::row).toList();
        Set<Long> after = Ground.judged(repair.apply(rows), ground.settings()).offsets();
        return ground.offsets().stream()
                .filter(offset -> !after.contains(offset))
                .count();
    }
}
