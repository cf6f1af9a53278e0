// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

/** A field's text as messages quote it. */
record Shown(String text) {
    private static final int LONGEST = 40;

    static String of(String text) {
        return new Shown(text).toString();
    }

    @Override
    public String toString() {
        return '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + '"';
    }
}
