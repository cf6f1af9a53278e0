// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.function.Consumer;

/** One topic of what can be wrong with a table. */
interface PartitionRule {
    void check(Ground ground, Consumer<PartitionFault> faults);
}
