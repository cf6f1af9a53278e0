// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fotaide.firmware.partition.TableOrder;
import org.fotaide.project.change.Change;
import org.fotaide.project.change.Changer;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/** Sorts and aligns a whole partition table, wherever in it that is asked for. */
public final class TableChanges implements Changer {
    @Override
    public List<Change> at(TextDocument document, TextRange chosen) {
        if (document.length() > SourceText.LARGEST
                || !TableFormat.mayBe(document.path())
                || !new TableFiles(document.path()).isTable(document)) {
            return List.of();
        }
        PartitionCsv csv = PartitionCsv.of(SourceText.of(document));
        Optional<List<Integer>> order = new TableOrder(csv.values(), Settings.open(csv))
                .byOffset()
                .filter(rows -> !IntStream.range(0, rows.size()).allMatch(i -> rows.get(i) == i));
        TextDocument sorted = order.map(rows -> document.with(new RowBlocks(csv).inOrder(rows, document)))
                .orElse(document);
        TextDocument aligned = sorted.with(new TableFormat(sorted).edits());
        if (aligned.text().equals(document.text())) {
            return List.of();
        }
        String title = order.isPresent() ? "Sort and align this table" : "Align this table";
        return List.of(Change.in(document, title, List.of(document.changeTo(aligned.text()))));
    }
}
