// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.firmware.partition.PartitionFault;
import org.fotaide.firmware.partition.PartitionRepair;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextEdit;

/** Faults of a table's values where they stand in its text. */
record TableFindings(PartitionCsv csv) {
    List<Finding> of(List<PartitionFault> faults) {
        return faults.stream().map(this::finding).toList();
    }

    private Finding finding(PartitionFault fault) {
        Path file = csv.document().path();
        return new Finding(
                file,
                fault.code(),
                csv.document().range(csv.rows().get(fault.row()).place(fault.column())),
                fault.message(),
                fault.repairs().stream().flatMap(repair -> fix(repair).stream()).toList(),
                fault.others().stream().map(other -> related(file, other)).toList());
    }

    private Optional<Fix> fix(PartitionRepair repair) {
        List<TextEdit> edits = new RowWriter(csv).edits(repair.changes());
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(Fix.in(csv.document(), repair.title(), repair.sure(), edits));
    }

    private Related related(Path file, int other) {
        CsvRow row = csv.rows().get(other);
        String name = row.values(csv.document()).name();
        return new Related(
                file,
                csv.document().range(row.place(PartitionColumn.NAME)),
                (name.isEmpty() ? "the other partition" : name) + " stands here");
    }
}
