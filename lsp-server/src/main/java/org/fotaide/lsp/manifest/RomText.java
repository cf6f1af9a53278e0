// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;

/** A ROM name taken apart, in Markdown. */
record RomText(RomNameReading reading) {
    /** A longer name tells nobody more. */
    private static final int LONGEST = 60;

    String full() {
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
        String written = reading.text().replace("`", "'");
        String shown = written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
        StringBuilder text = new StringBuilder("**Not a legal ROM name** `" + shown + "`\n\n");
        for (Fault fault : reading.faults()) {
            text.append("- ").append(fault.message()).append('\n');
        }
        for (Repair repair : reading.repairs()) {
            text.append("\n").append(repair.title()).append('\n');
        }
        return text.toString();
    }
}
