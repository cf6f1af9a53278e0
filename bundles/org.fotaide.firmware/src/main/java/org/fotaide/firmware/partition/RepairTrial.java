// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tries every repair, and keeps those that remove their fault and bring none. What cannot be read hides other faults, so where
 * no reading of it is without, one may bring those to light.
 */
record RepairTrial(List<PartitionRow> rows, Function<List<PartitionRow>, List<PartitionFault>> check) {
    /** A table with more faults is told without repairs from there on. */
    private static final int MOST_FAULTS = 40;

    private static final int MOST_REPAIRS = 4;
    private static final Set<PartitionCode> UNREADABLE =
            EnumSet.of(PartitionCode.PARTITION_VALUE, PartitionCode.PARTITION_FIELD);

    List<PartitionFault> tried(List<PartitionFault> faults) {
        List<PartitionFault> tried = new ArrayList<>();
        List<PartitionCode> before = codes(rows);
        for (PartitionFault fault : faults) {
            boolean worth = rows.size() <= Ground.LONGEST_MENDED && tried.size() < MOST_FAULTS;
            tried.add(fault.only(worth ? kept(fault, before) : List.of()));
        }
        return tried;
    }

    private List<PartitionRepair> kept(PartitionFault fault, List<PartitionCode> before) {
        List<PartitionCode> allowed = new ArrayList<>(before);
        allowed.remove(fault.code());
        List<PartitionRepair> good = first(fault, repair -> bringsNone(repair, allowed));
        return good.isEmpty() && UNREADABLE.contains(fault.code())
                ? first(fault, repair -> removes(fault, repair, before))
                : good;
    }

    private static List<PartitionRepair> first(PartitionFault fault, Predicate<PartitionRepair> wanted) {
        List<PartitionRepair> kept = new ArrayList<>();
        for (PartitionRepair repair : fault.repairs()) {
            if (kept.size() < MOST_REPAIRS
                    && kept.stream().noneMatch(each -> each.changes().equals(repair.changes()))
                    && wanted.test(repair)) {
                kept.add(repair);
            }
        }
        return kept;
    }

    private boolean bringsNone(PartitionRepair repair, List<PartitionCode> allowed) {
        List<PartitionCode> left = new ArrayList<>(allowed);
        return codes(repair.apply(rows)).stream().allMatch(left::remove);
    }

    private boolean removes(PartitionFault fault, PartitionRepair repair, List<PartitionCode> before) {
        return Collections.frequency(codes(repair.apply(rows)), fault.code())
                < Collections.frequency(before, fault.code());
    }

    private List<PartitionCode> codes(List<PartitionRow> table) {
        return check.apply(table).stream().map(PartitionFault::code).toList();
    }
}
