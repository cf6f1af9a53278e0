// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import org.fotaide.firmware.partition.PartitionCheck;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.firmware.partition.PartitionFault;

/** What is wrong with a table whatever its project is like. */
record TableAlone(PartitionCsv csv) {
    List<PartitionFault> faults() {
        return new PartitionCheck(Settings.open(csv))
                .check(csv.values()).stream()
                        // the project's CMake files may add it
                        .filter(fault -> fault.code() != PartitionCode.PARTITION_SUBTYPE)
                        .toList();
    }
}
