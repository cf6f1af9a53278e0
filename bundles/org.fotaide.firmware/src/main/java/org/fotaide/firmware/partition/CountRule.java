// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.function.Consumer;

/** A table has room for 94 rows beside its MD5 (PROTOCOLS.md 9). */
final class CountRule implements PartitionRule {
    private static final int MOST = 94;

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        if (ground.rows().size() > MOST) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_COUNT,
                    MOST,
                    PartitionColumn.NAME,
                    "A table has room for " + MOST + " partitions, and this is one more."));
        }
    }
}
