// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.nonos.NonosRow;
import org.fotaide.project.change.Change;
import org.fotaide.project.change.Changer;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.rules.SourceFiles;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/**
 * Sorts a table of {@code partition_item_t} by address. Only where every build has the same rows in that order, and no type
 * stands twice, of which a program that asks for it gets the first.
 */
public final class ItemTableChanges implements Changer {
    @Override
    public List<Change> at(TextDocument document, TextRange chosen) {
        boolean readable = SourceFiles.accept(document.path()) && document.length() <= SourceText.LARGEST;
        if (!readable) {
            return List.of();
        }
        List<ItemTable> views = views(document, document.span(chosen));
        Optional<List<Integer>> order = order(views).filter(rows -> !isSorted(rows));
        return order.flatMap(rows -> new ItemBlocks(views.get(0)).inOrder(rows))
                .filter(edits -> isSame(document.with(edits), views, order.get()))
                .map(edits -> List.of(Change.in(document, "Sort this table by address", edits)))
                .orElse(List.of());
    }

    /** The first table that is chosen, as each division of the flash makes it. */
    private static List<ItemTable> views(TextDocument document, Span chosen) {
        List<ItemTable> all = tables(document);
        Optional<Span> name = all.stream()
                .filter(table -> table.name().start() <= chosen.end()
                        && chosen.start() <= table.table().braces().span().end())
                .map(ItemTable::name)
                .findFirst();
        return all.stream()
                .filter(table -> name.filter(table.name()::equals).isPresent())
                .toList();
    }

    private static List<ItemTable> tables(TextDocument document) {
        CSource source = CSource.of(SourceText.of(document));
        return ItemView.concerns(source)
                ? ItemView.of(source).stream().map(ItemView::table).toList()
                : List.of();
    }

    private static Optional<List<Integer>> order(List<ItemTable> views) {
        List<List<Integer>> orders =
                views.stream().map(view -> byAddress(view.rows())).distinct().toList();
        return orders.size() == 1 ? Optional.of(orders.get(0)) : Optional.empty();
    }

    /** None where it cannot be told. */
    private static List<Integer> byAddress(List<NonosRow> rows) {
        Set<Long> types = new HashSet<>();
        boolean told = rows.stream()
                .allMatch(row -> row.sure()
                        && row.address().isPresent()
                        && row.type().isPresent()
                        && types.add(row.type().getAsLong()));
        return told
                ? IntStream.range(0, rows.size())
                        .boxed()
                        .sorted(Comparator.comparingLong(
                                row -> rows.get(row).address().getAsLong()))
                        .toList()
                : List.of();
    }

    private static boolean isSorted(List<Integer> order) {
        return IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
    }

    /** Whether each build then has the same rows in the new order. */
    private static boolean isSame(TextDocument after, List<ItemTable> views, List<Integer> order) {
        List<List<NonosRow>> wanted = views.stream()
                .map(ItemTable::rows)
                .map(rows -> order.stream().map(rows::get).toList())
                .toList();
        Span name = views.get(0).name();
        return tables(after).stream()
                .filter(table -> table.name().equals(name))
                .map(ItemTable::rows)
                .toList()
                .equals(wanted);
    }
}
