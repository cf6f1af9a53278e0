// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fotaide.firmware.finding.Likeness;

/** Which of a tool's words a field was meant to hold. */
record Words(Collection<String> known, int row, PartitionColumn column) {
    private static final int SHOWN = 8;

    List<PartitionRepair> like(String text) {
        String bare = text.replace("\"", "").replace("'", "").strip();
        if (known.contains(bare)) {
            return List.of(to(bare).certain());
        }
        return new Likeness(bare)
                .nearest(List.copyOf(known)).stream()
                        .map(meant -> meant.sure() ? to(meant.text()).certain() : to(meant.text()))
                        .toList();
    }

    private PartitionRepair to(String word) {
        return PartitionRepair.set("Change to " + word, row, column, word);
    }

    /** For people: {@code factory, ota_0, ota_1 and others}. */
    String text() {
        List<String> shown = new ArrayList<>(known.stream().limit(SHOWN).toList());
        String joined = String.join(", ", shown);
        return known.size() > SHOWN ? joined + " and others" : joined;
    }
}
