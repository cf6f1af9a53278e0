// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.SIZE;
import static org.fotaide.firmware.partition.PartitionColumn.SUBTYPE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Address;

/** The places for programs: numbered from 0, each once, equally large, and more than one of them. */
final class SlotRule implements PartitionRule {
    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        List<ReadRow> slots = ground.slots();
        numbers(slots, ground, faults);
        sizes(slots, ground, faults);
        roles(ground, faults);
        enough(slots, ground, faults);
    }

    /** The boot loader counts the slots and takes only those whose numbers are below that count. */
    private static void numbers(List<ReadRow> slots, Ground ground, Consumer<PartitionFault> faults) {
        List<PartitionRepair> renumber = ground.mendable() ? List.of(renumber(slots)) : List.of();
        Map<Integer, ReadRow> known = new HashMap<>();
        for (ReadRow slot : slots) {
            ReadRow other = known.putIfAbsent(slot.slotNumber(), slot);
            if (other != null) {
                faults.accept(new PartitionFault(
                                PartitionCode.PARTITION_SLOT_NUMBER,
                                slot.index(),
                                SUBTYPE,
                                other.title() + " is slot " + slot.slotNumber() + " already.")
                        .about(other.index())
                        .with(renumber));
            } else if (slot.slotNumber() >= slots.size() && ground.certain()) {
                faults.accept(new PartitionFault(
                                PartitionCode.PARTITION_SLOT_NUMBER,
                                slot.index(),
                                SUBTYPE,
                                "There " + (slots.size() == 1 ? "is 1 slot" : "are " + slots.size() + " slots")
                                        + ", so the boot loader knows ota_0"
                                        + (slots.size() == 1 ? "" : " to ota_" + (slots.size() - 1))
                                        + " and never starts "
                                        + row(slot) + ".")
                        .with(renumber));
            }
        }
    }

    private static String row(ReadRow slot) {
        return "ota_" + slot.slotNumber();
    }

    private static PartitionRepair renumber(List<ReadRow> slots) {
        List<PartitionChange> changes = new ArrayList<>();
        for (ReadRow slot : slots) {
            String wanted = "ota_" + changes.size();
            changes.add(new PartitionChange.SetField(slot.index(), SUBTYPE, wanted));
        }
        for (ReadRow slot : slots) {
            if (slot.row().name().equals(row(slot))) {
                changes.add(
                        new PartitionChange.SetField(slot.index(), PartitionColumn.NAME, "ota_" + slots.indexOf(slot)));
            }
        }
        return new PartitionRepair("Number the slots from ota_0", false, changes);
    }

    private static void sizes(List<ReadRow> slots, Ground ground, Consumer<PartitionFault> faults) {
        List<ReadRow> placed =
                slots.stream().filter(slot -> size(slot, ground) > 0).toList();
        long largest =
                placed.stream().mapToLong(slot -> size(slot, ground)).max().orElse(0);
        long smallest =
                placed.stream().mapToLong(slot -> size(slot, ground)).min().orElse(0);
        Optional<ReadRow> larger =
                placed.stream().filter(slot -> size(slot, ground) == largest).findFirst();
        List<PartitionRepair> repairs =
                ground.mendable() ? List.of(equal(placed, largest), equal(placed, smallest)) : List.of();
        for (ReadRow slot : placed) {
            if (size(slot, ground) < largest) {
                faults.accept(new PartitionFault(
                                PartitionCode.PARTITION_SLOT_SIZE,
                                slot.index(),
                                SIZE,
                                slot.title() + " has " + Address.text(size(slot, ground)) + " bytes and "
                                        + larger.orElseThrow().title()
                                        + " " + Address.text(largest)
                                        + ". A program that fits only into the larger one can be updated every other time.")
                        .about(larger.orElseThrow().index())
                        .with(repairs));
            }
        }
    }

    private static long size(ReadRow slot, Ground ground) {
        return ground.place(slot).map(Placed::size).orElse(0L);
    }

    private static PartitionRepair equal(List<ReadRow> slots, long size) {
        String text = Address.text(size);
        List<PartitionChange> changes = new ArrayList<>();
        for (ReadRow slot : slots) {
            if (slot.size().number() != size) {
                changes.add(new PartitionChange.SetField(slot.index(), SIZE, text));
            }
        }
        return new PartitionRepair("Make all slots " + text, false, changes);
    }

    private static void roles(Ground ground, Consumer<PartitionFault> faults) {
        once(ground.rows().stream().filter(ReadRow::isFactory).toList(), "factory", faults);
        once(ground.rows().stream().filter(ReadRow::isTest).toList(), "test", faults);
    }

    private static void once(List<ReadRow> rows, String role, Consumer<PartitionFault> faults) {
        for (ReadRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            faults.accept(new PartitionFault(
                            PartitionCode.PARTITION_ROLE,
                            row.index(),
                            SUBTYPE,
                            (row.row().subtype().isEmpty()
                                            ? "Without a subtype this is a " + role + " program, and "
                                            : "")
                                    + rows.get(0).title() + " is the " + role
                                    + " program already. The boot loader knows one, the last of them.")
                    .about(rows.get(0).index()));
        }
    }

    private static void enough(List<ReadRow> slots, Ground ground, Consumer<PartitionFault> faults) {
        if (!ground.certain() || ground.rows().isEmpty()) {
            return;
        }
        List<ReadRow> apps =
                ground.rows().stream().filter(row -> row.is(PartitionTool.APP)).toList();
        if (apps.isEmpty()) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_NO_APP,
                    0,
                    PartitionColumn.NAME,
                    "This table has no place for a program: no row has the type app."));
        } else if (slots.isEmpty() && ground.settings().updated()) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_SLOT_SINGLE,
                    apps.get(0).index(),
                    SUBTYPE,
                    "There is no slot for updates, ota_0 or another, so this project's devices can only be updated over the"
                            + " serial line."));
        } else if (slots.size() == 1 && apps.stream().noneMatch(ReadRow::isFactory)) {
            faults.accept(
                    new PartitionFault(
                            PartitionCode.PARTITION_SLOT_SINGLE,
                            slots.get(0).index(),
                            SUBTYPE,
                            "There is one place for a program, and an update needs a second one to write to while this one runs."));
        }
    }
}
