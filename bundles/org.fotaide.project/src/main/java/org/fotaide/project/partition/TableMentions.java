// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionFinder;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/** The partitions that a table declares. */
public final class TableMentions implements MentionFinder {
    @Override
    public List<Mention> in(CheckContext context) {
        return context.known(PartitionCsv.class).map(TableMentions::in).orElse(List.of());
    }

    private static List<Mention> in(PartitionCsv csv) {
        return csv.rows().stream()
                .flatMap(row -> row.cell(PartitionColumn.NAME).stream())
                .filter(cell -> !cell.empty())
                .map(cell -> mention(csv.document(), cell))
                .toList();
    }

    private static Mention mention(TextDocument document, Cell cell) {
        TextRange range = document.range(cell.text());
        return new Mention(
                new Subject(Kind.PARTITION, document.text(cell.text())),
                Role.DECLARATION,
                range,
                name -> Optional.of(List.of(new TextEdit(range, name))));
    }
}
