// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.FlashMap;

/** One topic of what can be wrong with a table. */
interface NonosRule {
    void check(List<NonosRow> rows, FlashMap map, Consumer<NonosFault> faults);
}
