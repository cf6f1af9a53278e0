// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.List;
import org.fotaide.firmware.flash.Layout;

/**
 * A picture of a flash as shapes, for whoever paints it: {@link SvgDrawing} as text, a window with pixels. A unit is a pixel
 * where letters are 12 pixels tall.
 *
 * <pre>{@code
 * Scene scene = Scene.of(layout, Frame.within(640, 400));
 * scene.shapes().forEach(this::paint);
 * }</pre>
 *
 * @param title what it is a picture of
 * @param description all that it shows, in words
 * @param width in units
 * @param height in units
 * @param parts the parts of the map and the project's regions, by offset
 * @param shapes what is painted, each upon those before it
 */
public record Scene(
        String title, String description, double width, double height, List<Part> parts, List<Shape> shapes) {
    public Scene {
        parts = List.copyOf(parts);
        shapes = List.copyOf(shapes);
    }

    public static Scene of(Layout layout, Frame frame) {
        return new SceneDrawing(frame).draw(layout);
    }
}
