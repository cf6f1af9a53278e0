// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.firmware.partition.PartitionMeaning;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.guide.Offer;

/** What may stand in a field of a table. */
record FieldOffers(GuidedTable table, GuidedTable.Field field) {
    private static final long OTADATA = 2L * FlashSize.SECTOR;
    private static final String SLOT = "ota_";

    List<Offer> list() {
        return switch (field.column()) {
            case NAME -> RowOffers.in(table, field).list();
            case TYPE -> types();
            case SUBTYPE -> subtypes();
            case OFFSET -> offsets();
            case SIZE -> sizes();
            case FLAGS -> flags();
        };
    }

    private List<Offer> types() {
        Set<String> words = new LinkedHashSet<>();
        table.plan().tools().forEach(tool -> words.addAll(tool.types().keySet()));
        return words.stream()
                .map(word -> offer(word, PartitionMeaning.ofType(word).orElse("")))
                .toList();
    }

    /** Of the slots only the next one that the table has not. */
    private List<Offer> subtypes() {
        int type = table.plan().type(field.row()).orElse(-1);
        Set<String> words = table.plan().subtypes(type).keySet();
        String next = SLOT + nextSlot();
        return words.stream()
                .filter(word -> !word.startsWith(SLOT) || word.equals(next))
                .map(word -> offer(word, PartitionMeaning.ofSubtype(type, word).orElse("")))
                .toList();
    }

    private int nextSlot() {
        Set<String> others = new HashSet<>();
        others(row -> true).forEach(row -> others.add(table.row(row).subtype()));
        return IntStream.iterate(0, slot -> slot + 1)
                .filter(slot -> !others.contains(SLOT + slot))
                .findFirst()
                .orElseThrow();
    }

    private List<Offer> offsets() {
        int type = table.plan().type(field.row()).orElse(PartitionTool.DATA);
        OptionalLong next = table.plan().earliest(field.row(), type);
        if (next.isEmpty() || next.getAsLong() >= table.plan().flash().end()) {
            return List.of();
        }
        String where = field.row() == 0
                ? "right behind the table"
                : "right behind " + table.row(field.row() - 1).name();
        return List.of(offer(Address.text(next.getAsLong()), where));
    }

    private List<Offer> sizes() {
        Set<String> known = new HashSet<>();
        List<Offer> offers = new ArrayList<>();
        String word = table.row(field.row()).subtype();
        if (table.isSlot(field.row())) {
            others(table::isSlot).stream()
                    .flatMap(row -> table.place(row).stream()
                            .map(place -> offer(
                                    Address.text(place.size()),
                                    "as large as " + table.row(row).name() + ", " + amount(place.size()))))
                    .forEach(offers::add);
        } else if (table.plan().type(field.row()).orElse(-1) == PartitionTool.DATA) {
            usual(word)
                    .ifPresent(
                            size -> offers.add(offer(Address.text(size), "usual for " + word + ", " + amount(size))));
        }
        rest().ifPresent(size -> offers.add(offer(Address.text(size), "up to what follows, " + amount(size))));
        offers.removeIf(offer -> !known.add(offer.text()));
        return offers;
    }

    /** How large data of a subtype usually is, in bytes. */
    static Optional<Long> usual(String subtype) {
        return switch (subtype) {
            case "ota" -> Optional.of(OTADATA);
            case "phy", "nvs_keys" -> Optional.of((long) FlashSize.SECTOR);
            case "nvs" -> Optional.of(6L * FlashSize.SECTOR);
            case "coredump" -> Optional.of(16L * FlashSize.SECTOR);
            default -> Optional.empty();
        };
    }

    /** From where it begins to the next partition, or to the end of the flash. */
    private Optional<Long> rest() {
        OptionalLong start = start();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        long end = others(row -> true).stream()
                .flatMap(row -> table.place(row).stream())
                .mapToLong(Extent::offset)
                .filter(offset -> offset > start.getAsLong())
                .min()
                .orElse(table.plan().flash().end());
        long size = end - start.getAsLong();
        return size > 0 ? Optional.of(size) : Optional.empty();
    }

    private OptionalLong start() {
        Optional<Extent> place = table.place(field.row());
        if (place.isPresent()) {
            return OptionalLong.of(place.get().offset());
        }
        OptionalLong written = table.offset(field.row());
        return written.isPresent() || !table.row(field.row()).offset().isEmpty()
                ? written
                : table.plan()
                        .earliest(field.row(), table.plan().type(field.row()).orElse(PartitionTool.DATA));
    }

    private List<Integer> others(IntPredicate wanted) {
        return IntStream.range(0, table.plan().rows().size())
                .filter(row -> row != field.row())
                .filter(wanted)
                .boxed()
                .toList();
    }

    private List<Offer> flags() {
        Set<String> words = new LinkedHashSet<>();
        table.plan().tools().forEach(tool -> words.addAll(tool.flags()));
        return words.stream()
                .map(word -> offer(word, PartitionMeaning.ofFlag(word).orElse("")))
                .toList();
    }

    private static String amount(long bytes) {
        return ByteCount.text(bytes);
    }

    private Offer offer(String text, String meaning) {
        boolean number = field.column() == PartitionColumn.OFFSET || field.column() == PartitionColumn.SIZE;
        return new Offer(
                Offer.Kind.VALUE, text, number ? meaning : field.column().word(), number ? "" : meaning, field.place());
    }
}
