// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;

/** A ROM name taken apart, in Markdown. */
public record RomText(RomNameReading reading) {
    public String full() {
        return reading.name().map(RomText::legal).orElseGet(this::illegal);
    }

    private static String legal(RomName name) {
        return "**ROM name** `" + name + "`\n\n"
                + row(String.valueOf(name.type().letter()), name.type().meaning())
                + row(name.number().toString(), "version value " + name.value() + ", which devices compare")
                + row("t" + name.ptype(), "product type " + name.ptype())
                + row("(" + name.flag().letter() + ")", name.flag().meaning());
    }

    private static String row(String part, String meaning) {
        return "- `" + part + "` " + meaning + "\n";
    }

    private String illegal() {
        StringBuilder text = new StringBuilder("**Not a legal ROM name** " + new Shown(reading.text()) + "\n\n");
        for (Fault fault : reading.faults()) {
            text.append("- ").append(fault.message()).append('\n');
        }
        for (Repair repair : reading.repairs()) {
            text.append("\n").append(repair.title()).append('\n');
        }
        return text.toString();
    }
}
