// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Layout;

/**
 * A layout drawn to scale as SVG: the {@link Scene} of a page. It stands on its own, follows light and dark backgrounds, and
 * says everything in words as well as in colours.
 *
 * <pre>{@code
 * String svg = new SvgDrawing().draw(layout);
 * }</pre>
 */
public record SvgDrawing() {
    /** The drawing as an SVG document. */
    public String draw(Layout layout) {
        Scene scene = Scene.of(layout, Frame.PAGE);
        Svg svg = new Svg();
        begin(svg, scene);
        scene.shapes().forEach(shape -> write(svg, shape));
        return svg.close("svg").toString();
    }

    private static void begin(Svg svg, Scene scene) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(scene.width()) + " " + Svg.number(scene.height()),
                "width",
                scene.width(),
                "height",
                scene.height(),
                "role",
                "img",
                "aria-labelledby",
                "title desc");
        svg.text("title", "Flash layout " + scene.title(), "id", "title");
        svg.text("desc", scene.description(), "id", "desc");
        svg.text("style", Stylesheet.TEXT);
        Stylesheet.patterns(svg);
    }

    private static void write(Svg svg, Shape shape) {
        if (shape instanceof Shape.Rectangle rectangle) {
            rectangle(svg, rectangle);
        } else if (shape instanceof Shape.Lines lines) {
            lines(svg, lines);
        } else if (shape instanceof Shape.Knob knob) {
            String style = knob.ink().style();
            Shape.Point middle = knob.middle();
            svg.empty("circle", "class", style, "cx", middle.x(), "cy", middle.y(), "r", knob.radius());
        } else if (shape instanceof Shape.Text text) {
            text(svg, text);
        } else if (shape instanceof Shape.Placed placed) {
            svg.open("g").hint(Words.hint(placed.part()));
            placed.rectangles().forEach(rectangle -> rectangle(svg, rectangle));
            svg.close("g");
        }
    }

    private static void rectangle(Svg svg, Shape.Rectangle part) {
        svg.rect(part.ink().style(), part.x(), part.y(), part.width(), part.height());
    }

    private static void lines(Svg svg, Shape.Lines lines) {
        String path = lines.points().stream()
                .map(point -> Svg.number(point.x()) + "," + Svg.number(point.y()))
                .collect(Collectors.joining(" L", "M", lines.ink() == Ink.FUNNEL ? " Z" : ""));
        svg.empty("path", "class", lines.ink().style(), "d", path);
    }

    private static void text(Svg svg, Shape.Text text) {
        List<Object> attributes =
                new ArrayList<>(List.of("x", text.place().x(), "y", text.place().y()));
        if (text.side() == Shape.Side.RIGHT) {
            attributes.addAll(List.of("text-anchor", "end"));
        }
        if (text.runs().size() == 1) {
            Shape.Run run = text.runs().get(0);
            attributes.addAll(List.of("class", run.letters().style() + halo(text.halo())));
            svg.text("text", run.text(), attributes.toArray());
        } else {
            svg.open("text", attributes.toArray());
            boolean first = true;
            for (Shape.Run run : text.runs()) {
                Object[] style = first
                        ? new Object[] {"class", run.letters().style()}
                        : new Object[] {"class", run.letters().style(), "dx", Shape.Run.GAP};
                svg.text("tspan", run.text(), style);
                first = false;
            }
            svg.close("text");
        }
    }

    private static String halo(Shape.Halo halo) {
        return switch (halo) {
            case NONE -> "";
            case THIN -> " halo";
            case THICK -> " halo strong";
        };
    }
}
