// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.fotaide.firmware.flash.drawing.Part;

/**
 * The picture for screen readers: a list whose items are the parts of the flash, in the order of their addresses.
 *
 * @param picture what is read
 */
record FlashAccess(FlashCanvas picture) {
    void attach(Canvas canvas) {
        Accessible accessible = canvas.getAccessible();
        accessible.addAccessibleListener(new Names());
        accessible.addAccessibleControlListener(new Items());
    }

    private Optional<Part> part(int child) {
        List<Part> parts = picture.scene().parts();
        return child >= 0 && child < parts.size() ? Optional.of(parts.get(child)) : Optional.empty();
    }

    private List<String> told(int child) {
        return part(child)
                .flatMap(part -> picture.picture().map(shown -> shown.tell(part.area())))
                .orElse(List.of());
    }

    private final class Names extends AccessibleAdapter {
        @Override
        public void getName(AccessibleEvent event) {
            event.result = event.childID == ACC.CHILDID_SELF
                    ? NLS.bind(Messages.picture, picture.scene().title())
                    : told(event.childID).stream().findFirst().orElse("");
        }

        @Override
        public void getDescription(AccessibleEvent event) {
            event.result = event.childID == ACC.CHILDID_SELF
                    ? picture.scene().description()
                    : String.join(" ", told(event.childID).stream().skip(1).toList());
        }

        @Override
        public void getHelp(AccessibleEvent event) {
            event.result = Messages.keys;
        }
    }

    private final class Items extends AccessibleControlAdapter {
        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = picture.scene().parts().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            event.children =
                    IntStream.range(0, picture.scene().parts().size()).boxed().toArray();
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Point place = picture.canvas().toControl(event.x, event.y);
            event.childID = picture.at(place.x, place.y).map(this::index).orElse(ACC.CHILDID_NONE);
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            part(event.childID)
                    .flatMap(part -> picture.areas(part).stream().findFirst())
                    .ifPresent(area -> {
                        Rectangle shown = picture.canvas().getDisplay().map(picture.canvas(), null, area);
                        event.x = shown.x;
                        event.y = shown.y;
                        event.width = shown.width;
                        event.height = shown.height;
                    });
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            event.detail = ACC.STATE_FOCUSABLE;
            if (event.childID != ACC.CHILDID_SELF) {
                boolean chosen = picture.chosen().equals(part(event.childID));
                event.detail |= ACC.STATE_SELECTABLE | (chosen ? ACC.STATE_SELECTED | ACC.STATE_FOCUSED : 0);
            } else if (picture.canvas().isFocusControl()) {
                event.detail |= ACC.STATE_FOCUSED;
            }
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = picture.canvas().isFocusControl()
                    ? picture.chosen().map(this::index).orElse(ACC.CHILDID_SELF)
                    : ACC.CHILDID_NONE;
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            event.childID = picture.chosen().map(this::index).orElse(ACC.CHILDID_NONE);
        }

        @Override
        public void getDefaultAction(AccessibleControlEvent event) {
            event.result = event.childID == ACC.CHILDID_SELF ? "" : Messages.open;
        }

        private int index(Part part) {
            return picture.scene().parts().indexOf(part);
        }
    }
}
