// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.partition.nonos.NonosColumn;
import org.fotaide.firmware.partition.nonos.NonosRow;
import org.fotaide.firmware.partition.nonos.NonosType;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.rules.SourceFiles;
import org.fotaide.project.flash.FlashAround;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.guide.OutlineEntry;

/** Tables of {@code partition_item_t} in sources: what lies at an address, where partitions end. */
public final class ItemGuide implements FileGuide {
    @Override
    public boolean accepts(Path file) {
        return SourceFiles.accept(file);
    }

    /** A row of a table, as the first division of the flash makes it that gives it numbers. */
    private record Item(ItemTable table, int row, NonosRow values) {
        Span field(NonosColumn column) {
            return table.place(row, column);
        }

        String name() {
            return values.type().isPresent() ? NonosType.title(values.type().getAsLong()) : "partition";
        }

        boolean placed() {
            return values.address().isPresent()
                    && values.size().isPresent()
                    && values.size().getAsLong() > 0
                    && values.address().getAsLong() >= 0
                    && values.address().getAsLong()
                            <= Long.MAX_VALUE - values.size().getAsLong();
        }

        long last() {
            return values.address().getAsLong() + values.size().getAsLong() - 1;
        }

        String extent() {
            return Address.text(values.address().getAsLong()) + " to " + Address.text(last()) + ", "
                    + ByteCount.text(values.size().getAsLong());
        }
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        for (Item item : items(text)) {
            for (NonosColumn column : List.of(NonosColumn.ADDRESS, NonosColumn.SIZE, NonosColumn.TYPE)) {
                Span field = item.field(column);
                boolean whole = field.equals(item.table().row(item.row()));
                if (!whole && field.start() <= offset && offset <= field.end()) {
                    return explain(text, item, column).map(told -> new Explanation(field, told));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> explain(GuidedText text, Item item, NonosColumn column) {
        OptionalLong address = item.values().address();
        String title = "**" + item.name() + "**" + (item.placed() ? " " + item.extent() : "") + "\n\n";
        if (column == NonosColumn.TYPE) {
            return item.values().type().stream()
                    .boxed()
                    .flatMap(type -> NonosType.of(type).stream())
                    .map(type -> title + type.meaning() + "\n")
                    .findFirst();
        }
        if (column == NonosColumn.SIZE) {
            return item.placed()
                    ? Optional.of(title + "Its last byte is " + Address.text(item.last()) + ".\n")
                    : Optional.empty();
        }
        return address.isPresent()
                ? Optional.of(title + new FlashAround(text).explain(address.getAsLong()))
                : Optional.empty();
    }

    @Override
    public List<Hint> hints(GuidedText text) {
        List<Hint> hints = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        for (Item item : items(text)) {
            Span row = item.table().row(item.row());
            if (item.placed() && places.add(row.end())) {
                String last = Address.text(item.last());
                hints.add(new Hint(
                        Hint.Kind.ADDRESS,
                        row.end(),
                        "to " + last,
                        "The last byte of " + item.name() + " is " + last + "; the next free one is "
                                + Address.text(item.last() + 1) + "."));
            }
        }
        return hints;
    }

    @Override
    public List<OutlineEntry> outline(GuidedText text) {
        List<OutlineEntry> entries = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        for (Item item : items(text)) {
            Span row = item.table().row(item.row());
            if (places.add(row.start())) {
                entries.add(new OutlineEntry(
                        OutlineEntry.Kind.REGION,
                        item.name(),
                        item.placed() ? item.extent() : "",
                        row,
                        row,
                        List.of()));
            }
        }
        return entries;
    }

    private static List<Item> items(GuidedText text) {
        CSource source = text.reading(CSource.class, CSource::of);
        if (!ItemView.concerns(source)) {
            return List.of();
        }
        Optional<FlashMap> map = new FlashAround(text).layout().flatMap(Layout::map);
        List<ItemView> stated = map.map(known -> ItemView.of(source, known)).orElse(List.of());
        List<Item> items = new ArrayList<>();
        for (ItemView view : stated.isEmpty() ? ItemView.of(source) : stated) {
            List<NonosRow> rows = view.table().rows();
            for (int i = 0; i < rows.size(); i++) {
                items.add(new Item(view.table(), i, rows.get(i)));
            }
        }
        return items;
    }
}
