// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A pattern over a rectangle, by which parts are told apart without their colours.
 *
 * @param step from one sign of it to the next, in pixels
 */
record Pattern(GC gc, Rectangle area, int step) {
    void dots(Color colour, int size) {
        gc.setBackground(colour);
        for (int y = area.y + step / 4; y + size <= area.y + area.height; y += step) {
            for (int x = area.x + step / 4; x + size <= area.x + area.width; x += step) {
                gc.fillOval(x, y, size, size);
            }
        }
    }

    void lines(Color colour) {
        gc.setForeground(colour);
        for (int y = area.y + step / 2; y < area.y + area.height; y += step) {
            gc.drawLine(area.x + 1, y, area.x + area.width - 1, y);
        }
    }

    void hatch(Color colour, int width) {
        Rectangle before = gc.getClipping();
        gc.setClipping(area.intersection(before));
        gc.setForeground(colour);
        gc.setLineWidth(width);
        for (int start = area.x - area.height; start < area.x + area.width; start += step + width) {
            gc.drawLine(start, area.y + area.height, start + area.height, area.y);
        }
        gc.setLineWidth(1);
        gc.setClipping(before);
    }
}
