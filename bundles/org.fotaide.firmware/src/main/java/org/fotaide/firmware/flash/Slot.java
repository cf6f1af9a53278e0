// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/** The two places of a program in flash; an update writes the one that is not running. */
public enum Slot {
    USER1(1),
    USER2(2);

    private final int number;

    Slot(int number) {
        this.number = number;
    }

    /** The application number in the image's header: 1 or 2. */
    public int number() {
        return number;
    }

    /** The word of file names, TXT records and scripts: {@code user1} or {@code user2}. */
    public String word() {
        return "user" + number;
    }

    public Slot other() {
        return this == USER1 ? USER2 : USER1;
    }
}
