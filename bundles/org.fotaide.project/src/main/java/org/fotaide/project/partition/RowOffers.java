// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.partition.PartitionMeaning;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.guide.Offer;

/**
 * The partitions that a table may still take: by their names, and as whole rows where nothing else is written yet.
 *
 * @param table the table
 * @param row the one that is written, which is not there yet
 * @param replaced what the offers stand for
 */
record RowOffers(GuidedTable table, OptionalInt row, Span replaced) {
    private static final String APP = "app";
    private static final String DATA = "data";
    private static final long USUAL_SLOT = 0x10_0000;

    private static final List<Usual> DATA_ROWS = List.of(
            new Usual("nvs", DATA, "nvs"),
            new Usual("otadata", DATA, "ota"),
            new Usual("phy_init", DATA, "phy"),
            new Usual("coredump", DATA, "coredump"),
            new Usual("nvs_keys", DATA, "nvs_keys"));

    /** A partition as most tables call it. */
    private record Usual(String name, String type, String subtype) {
        boolean isLike(PartitionRow other) {
            return name.equals(other.name()) || (type.equals(other.type()) && subtype.equals(other.subtype()));
        }
    }

    static RowOffers in(GuidedTable table, GuidedTable.Field field) {
        return new RowOffers(table, OptionalInt.of(field.row()), field.place());
    }

    static RowOffers between(GuidedTable table, int offset) {
        return new RowOffers(table, OptionalInt.empty(), Span.at(offset));
    }

    List<Offer> list() {
        return Stream.of(DATA_ROWS.stream(), Stream.of(new Usual("factory", APP, "factory")), Stream.of(nextSlot()))
                .flatMap(usual -> usual)
                .filter(usual -> others().noneMatch(other -> usual.isLike(table.row(other))))
                .map(this::offer)
                .toList();
    }

    private Usual nextSlot() {
        String slot = IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "ota_" + number)
                .filter(word ->
                        others().noneMatch(other -> table.row(other).subtype().equals(word)))
                .findFirst()
                .orElseThrow();
        return new Usual(slot, APP, slot);
    }

    private IntStream others() {
        return IntStream.range(0, table.plan().rows().size()).filter(other -> row.isEmpty() || other != row.getAsInt());
    }

    private Offer offer(Usual usual) {
        boolean alone =
                row.isEmpty() || table.csv().rows().get(row.getAsInt()).cells().size() == 1;
        int type = usual.type().equals(APP) ? PartitionTool.APP : PartitionTool.DATA;
        String text = alone
                ? String.join(", ", usual.name(), usual.type(), usual.subtype(), "", Address.text(size(usual)))
                : usual.name();
        return new Offer(
                Offer.Kind.VALUE,
                text,
                usual.type() + ", " + usual.subtype(),
                PartitionMeaning.ofSubtype(type, usual.subtype()).orElse(""),
                replaced);
    }

    /** What is usual, or as large as the other slots. */
    private long size(Usual usual) {
        return FieldOffers.usual(usual.subtype()).or(this::slotSize).orElse(USUAL_SLOT);
    }

    private Optional<Long> slotSize() {
        return others().filter(table::isSlot)
                .mapToObj(table::place)
                .flatMap(Optional::stream)
                .map(Extent::size)
                .findFirst();
    }
}
