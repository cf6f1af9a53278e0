// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.flash.Slot;

/** The variables of make that say which slot of which flash is built, under which name. */
record MakeVariables(DualPlan plan) {
    List<String> of(Slot slot) {
        List<String> variables = new ArrayList<>();
        variables.add("APP=" + slot.number());
        variables.add("ROM_NAME=" + plan.rom());
        variables.add("SPI_SIZE_MAP=" + plan.map().number());
        variables.add("SPI_SPEED=" + plan.frequency().speed());
        variables.add("SPI_MODE=" + plan.mode());
        return variables;
    }
}
