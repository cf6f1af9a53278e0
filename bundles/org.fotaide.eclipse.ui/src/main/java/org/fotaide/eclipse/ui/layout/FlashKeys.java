// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.fotaide.firmware.flash.drawing.Part;

/**
 * What the keys do in the picture: up and down go from part to part, left and right between a region and what it lies on,
 * Enter opens the line that declares a part, plus and minus enlarge and reduce, 0 shows all.
 */
record FlashKeys(FlashCanvas canvas) implements Listener {
    @Override
    public void handleEvent(Event event) {
        List<Part> parts = canvas.scene().parts();
        if (parts.isEmpty()) {
            return;
        }
        int now = canvas.chosen().map(parts::indexOf).orElse(-1);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> go(parts, Math.min(parts.size() - 1, now + 1));
            case SWT.ARROW_UP -> go(parts, Math.max(0, now - 1));
            case SWT.HOME -> go(parts, 0);
            case SWT.END -> go(parts, parts.size() - 1);
            case SWT.ARROW_RIGHT -> beside(Part::region);
            case SWT.ARROW_LEFT -> beside(part -> !part.region());
            case SWT.CR, SWT.KEYPAD_CR -> canvas.open();
            default -> zoom(event.character);
        }
    }

    private void go(List<Part> parts, int index) {
        canvas.choose(parts.get(index));
    }

    /** Goes to what lies beside the chosen part in the other lane. */
    private void beside(Predicate<Part> other) {
        Optional<Part> chosen = canvas.chosen().filter(other.negate());
        chosen.flatMap(part -> canvas.scene().parts().stream()
                        .filter(other)
                        .filter(one -> one.area().extent().overlaps(part.area().extent()))
                        .findFirst())
                .ifPresent(canvas::choose);
    }

    private void zoom(char typed) {
        switch (typed) {
            case '+' -> canvas.enlarge();
            case '-' -> canvas.reduce();
            case '0' -> canvas.fit();
            default -> {
                // no key of ours
            }
        }
    }
}
