// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** The user's hand on the keyboard, as the system sees it. Without a window manager popups get no keys of it. */
final class Hand {
    private final Display display = Display.getCurrent();

    /** Presses a key while others are held, such as SWT.CTRL. */
    void key(int code, int... held) {
        for (int one : held) {
            post(stroke(SWT.KeyDown, one));
        }
        post(stroke(SWT.KeyDown, code));
        post(stroke(SWT.KeyUp, code));
        for (int one : held) {
            post(stroke(SWT.KeyUp, one));
        }
    }

    private static Event stroke(int type, int code) {
        Event event = new Event();
        event.type = type;
        boolean character = (code & SWT.KEYCODE_BIT) == 0 && (code & SWT.MODIFIER_MASK) == 0;
        event.character = character ? (char) code : 0;
        event.keyCode = code;
        return event;
    }

    private void post(Event event) {
        if (!display.post(event)) {
            throw new AssertionError("the screen takes no input");
        }
        Workbench.settle();
    }
}
