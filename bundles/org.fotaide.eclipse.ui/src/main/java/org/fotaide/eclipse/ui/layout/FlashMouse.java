// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.fotaide.firmware.flash.drawing.Part;

/**
 * What the mouse does in the picture: a part under it is told, a click opens the line that declares it, and its wheel
 * enlarges and reduces while Ctrl is held.
 */
record FlashMouse(FlashCanvas picture) {
    void attach(Canvas canvas) {
        canvas.addListener(SWT.MouseMove, this::hover);
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseUp, this::release);
        canvas.addListener(SWT.MouseWheel, this::wheel);
    }

    private Optional<Part> at(Event event) {
        return picture.at(event.x, event.y);
    }

    private void hover(Event event) {
        Canvas canvas = picture.canvas();
        String told = at(event)
                .flatMap(part -> picture.picture().map(shown -> String.join("\n", shown.tell(part.area()))))
                .orElse(null);
        if (told == null || !told.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(told);
            canvas.setCursor(told == null ? null : canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        }
    }

    private void press(Event event) {
        picture.canvas().setFocus();
        at(event).ifPresent(picture::choose);
    }

    private void release(Event event) {
        if (event.button == 1 && at(event).isPresent() && at(event).equals(picture.chosen())) {
            picture.open();
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            if (event.count > 0) {
                picture.enlarge();
            } else {
                picture.reduce();
            }
        }
    }
}
