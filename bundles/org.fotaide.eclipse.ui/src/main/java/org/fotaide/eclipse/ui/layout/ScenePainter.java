// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.fotaide.firmware.flash.drawing.Ink;
import org.fotaide.firmware.flash.drawing.Scene;
import org.fotaide.firmware.flash.drawing.Shape;

/**
 * Paints a scene with pixels.
 *
 * @param gc what it is painted with
 * @param fonts of the letters, which also say how large a unit is
 * @param palette the colours
 */
record ScenePainter(GC gc, SceneFonts fonts, Palette palette) {
    void paint(Scene scene) {
        gc.setAntialias(SWT.ON);
        scene.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        if (shape instanceof Shape.Rectangle rectangle) {
            rectangle(rectangle);
        } else if (shape instanceof Shape.Placed placed) {
            placed.rectangles().forEach(this::rectangle);
        } else if (shape instanceof Shape.Lines lines) {
            lines(lines);
        } else if (shape instanceof Shape.Knob knob) {
            int radius = Math.max(1, pixels(knob.radius()));
            gc.setBackground(palette.line());
            gc.fillOval(pixels(knob.middle().x()) - radius, pixels(knob.middle().y()) - radius, 2 * radius, 2 * radius);
        } else if (shape instanceof Shape.Text text) {
            text(text);
        }
    }

    private void rectangle(Shape.Rectangle shape) {
        Rectangle area = area(shape);
        switch (shape.ink()) {
            case PAPER -> fill(palette.ground(), area);
            case FRAME -> outline(area);
            case DOTS -> new Pattern(gc, area, pixels(8)).dots(palette.fill(Ink.DOTS), pixels(1.6));
            case LINES -> new Pattern(gc, area, pixels(6)).lines(palette.fill(Ink.LINES));
            case WRONG -> {
                new Pattern(gc, area, pixels(7)).hatch(palette.warning(), pixels(2));
                gc.setForeground(palette.warning());
                gc.setLineWidth(pixels(2));
                gc.drawRectangle(area);
                gc.setLineWidth(1);
            }
            case EMPTY, IMAGE -> fill(palette.fill(shape.ink()), area);
            default -> {
                fill(palette.fill(shape.ink()), area);
                outline(area);
            }
        }
    }

    private void fill(Color colour, Rectangle area) {
        gc.setBackground(colour);
        gc.fillRectangle(area);
    }

    private void outline(Rectangle area) {
        gc.setForeground(palette.line());
        gc.drawRectangle(area);
    }

    private void lines(Shape.Lines lines) {
        int[] points = lines.points().stream()
                .flatMapToInt(point -> IntStream.of(pixels(point.x()), pixels(point.y())))
                .toArray();
        gc.setForeground(palette.leader());
        if (lines.ink() == Ink.FUNNEL) {
            gc.setBackground(palette.fill(Ink.FUNNEL));
            gc.fillPolygon(points);
            gc.drawPolygon(points);
        } else {
            gc.drawPolyline(points);
        }
    }

    private void text(Shape.Text text) {
        int x = text.side() == Shape.Side.RIGHT
                ? pixels(text.place().x()) - width(text.runs())
                : pixels(text.place().x());
        for (Shape.Run run : text.runs()) {
            gc.setFont(fonts.font(run.letters()));
            FontMetrics metrics = gc.getFontMetrics();
            int y = pixels(text.place().y()) - metrics.getAscent() - metrics.getLeading();
            halo(text.halo(), run.text(), x, y);
            gc.setForeground(palette.letters(run.letters()));
            gc.drawString(run.text(), x, y, true);
            x += gc.stringExtent(run.text()).x + pixels(Shape.Run.GAP);
        }
    }

    private void halo(Shape.Halo halo, String text, int x, int y) {
        if (halo == Shape.Halo.NONE) {
            return;
        }
        int reach = halo == Shape.Halo.THICK ? 2 : 1;
        Point extent = gc.stringExtent(text);
        gc.setAlpha(halo == Shape.Halo.THICK ? 235 : 130);
        gc.setBackground(palette.ground());
        gc.fillRoundRectangle(x - 2 * reach, y, extent.x + 4 * reach, extent.y, 6, 6);
        gc.setAlpha(255);
    }

    private int width(List<Shape.Run> runs) {
        int width = -pixels(Shape.Run.GAP);
        for (Shape.Run run : runs) {
            gc.setFont(fonts.font(run.letters()));
            width += gc.stringExtent(run.text()).x + pixels(Shape.Run.GAP);
        }
        return width;
    }

    /** The pixels of a text's line. */
    Rectangle area(Shape.Text text) {
        int width = width(text.runs());
        int left = pixels(text.place().x()) - (text.side() == Shape.Side.RIGHT ? width : 0);
        int height = gc.getFontMetrics().getHeight();
        return new Rectangle(
                left, pixels(text.place().y()) - gc.getFontMetrics().getAscent(), width, height);
    }

    /** The pixels of a rectangle. */
    Rectangle area(Shape.Rectangle shape) {
        int left = pixels(shape.x());
        int top = pixels(shape.y());
        return new Rectangle(
                left, top, pixels(shape.x() + shape.width()) - left, pixels(shape.y() + shape.height()) - top);
    }

    int pixels(double units) {
        return (int) Math.round(units * fonts.unit());
    }
}
