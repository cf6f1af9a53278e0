// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faults by the field that they are in. */
final class Places {
    private final Map<Place, List<PartitionFault>> faults = new HashMap<>();

    private record Place(int row, PartitionColumn column) {
        static Place of(PartitionFault fault) {
            return new Place(fault.row(), fault.column());
        }
    }

    Places(List<PartitionFault> all) {
        all.forEach(fault -> faults.computeIfAbsent(Place.of(fault), place -> new ArrayList<>())
                .add(fault));
    }

    /** Those in the same field. */
    List<PartitionFault> at(PartitionFault fault) {
        return faults.getOrDefault(Place.of(fault), List.of());
    }
}
