// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.List;

/**
 * One way to mend a table.
 *
 * @param title what a person reads before choosing it
 * @param sure whether it may be applied without asking, because there is no other reading
 * @param changes fields to set, then one new row or another order; rows as they stood before all
 */
public record PartitionRepair(String title, boolean sure, List<PartitionChange> changes) {
    public PartitionRepair {
        changes = List.copyOf(changes);
    }

    static PartitionRepair set(String title, int row, PartitionColumn column, String text) {
        return new PartitionRepair(title, false, List.of(new PartitionChange.SetField(row, column, text)));
    }

    /** The same one, which is the only reading. */
    PartitionRepair certain() {
        return new PartitionRepair(title, true, changes);
    }

    List<PartitionRow> apply(List<PartitionRow> rows) {
        List<PartitionRow> changed = rows;
        for (PartitionChange change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
