// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.fotaide.firmware.flash.drawing.Part;
import org.fotaide.firmware.flash.drawing.Scene;
import org.fotaide.firmware.flash.drawing.Shape;

/**
 * A place on the canvas that stands for a part of the flash.
 *
 * @param part the part
 * @param area its pixels
 */
record Spot(Part part, Rectangle area) {
    /** The least that a spot is tall, so that a mouse can hit it. */
    private static final int LEAST = 5;

    /** Those of a scene, each upon those before it. */
    static List<Spot> of(Scene scene, ScenePainter painter) {
        List<Spot> spots = new ArrayList<>();
        for (Shape shape : scene.shapes()) {
            if (shape instanceof Shape.Placed placed) {
                spots.add(new Spot(placed.part(), reachable(painter.area(placed.whole()))));
            } else if (shape instanceof Shape.Text text && text.part().isPresent()) {
                spots.add(new Spot(text.part().get(), painter.area(text)));
            }
        }
        return spots;
    }

    private static Rectangle reachable(Rectangle area) {
        int more = Math.max(0, LEAST - area.height);
        return new Rectangle(area.x, area.y - more / 2, area.width, area.height + more);
    }
}
