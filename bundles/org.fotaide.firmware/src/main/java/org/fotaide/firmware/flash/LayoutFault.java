// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import org.fotaide.firmware.finding.Repair;

/**
 * One thing that is wrong with a layout.
 *
 * @param code its kind
 * @param place the value at fault
 * @param message what is wrong and what is wanted
 * @param repairs what the value may become, the best first; sizes as {@code 16KB}, addresses as {@code 0x7E000}
 */
public record LayoutFault(LayoutCode code, LayoutPlace place, String message, List<Repair> repairs) {
    public LayoutFault {
        repairs = List.copyOf(repairs);
    }
}
