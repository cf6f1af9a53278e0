// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import org.fotaide.firmware.finding.Severity;

/** The few colours of the command line; none of them says anything that the words do not say too. */
public enum Paint {
    ERROR("31"),
    WARNING("33"),
    GOOD("32"),
    STRONG("1"),
    FAINT("2");

    static final String OFF = "\u001b[0m";

    private final String attribute;

    Paint(String attribute) {
        this.attribute = attribute;
    }

    /** The colour of a finding. */
    public static Paint of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFORMATION -> FAINT;
        };
    }

    String on() {
        return "\u001b[" + attribute + "m";
    }
}
