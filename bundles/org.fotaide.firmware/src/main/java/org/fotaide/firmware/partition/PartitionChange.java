// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.List;

/** One step that mends a table, on its rows as they stand; rows count from 0. */
public sealed interface PartitionChange {
    List<PartitionRow> apply(List<PartitionRow> rows);

    /** Another text in one field. */
    record SetField(int row, PartitionColumn column, String text) implements PartitionChange {
        @Override
        public List<PartitionRow> apply(List<PartitionRow> rows) {
            List<PartitionRow> changed = new ArrayList<>(rows);
            changed.set(row, rows.get(row).with(column, text));
            return changed;
        }
    }

    /** A new row before another, or behind the last. */
    record InsertRow(int before, PartitionRow fresh) implements PartitionChange {
        @Override
        public List<PartitionRow> apply(List<PartitionRow> rows) {
            List<PartitionRow> changed = new ArrayList<>(rows);
            changed.add(before, fresh);
            return changed;
        }
    }

    /** The rows in another order: which of the old ones stands first, and so on. */
    record Reorder(List<Integer> order) implements PartitionChange {
        public Reorder {
            order = List.copyOf(order);
        }

        @Override
        public List<PartitionRow> apply(List<PartitionRow> rows) {
            return order.stream().map(rows::get).toList();
        }
    }
}
