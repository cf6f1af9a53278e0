// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Layout;

/**
 * A layout drawn to scale as SVG: the whole flash in one strip, and beside it enlargements of what is too small to be read
 * there. It stands on its own, follows light and dark backgrounds, and says everything in words as well as in colours.
 *
 * <pre>{@code
 * String svg = new SvgDrawing().draw(layout);
 * }</pre>
 */
public record SvgDrawing() {
    private static final double WIDTH = 900;
    private static final double TOP = 74;
    private static final double SHORTEST = 480;
    private static final double TALLEST = 1600;
    private static final double STRIP = 92;
    private static final double MAP = 190;
    private static final double REGIONS = 130;
    private static final double LENS = 452;
    private static final double LABELS = 568;

    /** How many parts and how many errors the description names. */
    private static final int SAID = 100;

    /** The drawing as an SVG document. */
    public String draw(Layout layout) {
        Picture picture = Picture.of(layout);
        Strip main = strip(picture, SHORTEST);
        for (double room = 0;
                room < TALLEST
                        && CalloutColumn.height(callouts(main)) > main.scale().height(); ) {
            room = Math.min(TALLEST, Math.max(main.scale().height() + 40, CalloutColumn.height(callouts(main))));
            main = strip(picture, room);
        }
        List<Callout> callouts = callouts(main);
        List<Callout> shown = fitting(callouts, main.scale().height());
        Footer footer = Footer.of(main.scale().bottom() + 22, notes(picture, parts(callouts) - parts(shown)));
        Svg svg = new Svg();
        begin(svg, picture, footer.bottom());
        main.draw(svg);
        main.boxes().stream().filter(Box::carriesName).forEach(box -> box.name(svg));
        addresses(svg, main);
        new CalloutColumn(main, LENS, LABELS).draw(svg, shown);
        footer.draw(svg, STRIP);
        return svg.close("svg").toString();
    }

    private static Strip strip(Picture picture, double height) {
        Scale scale = new Scale(picture.layout().size().extent(), TOP, height);
        return new Strip(scale, STRIP, MAP, REGIONS, picture.parts());
    }

    private static List<Callout> callouts(Strip main) {
        return Callout.of(
                main.boxes().stream()
                        .filter(box -> !box.carriesName())
                        .map(Box::part)
                        .toList(),
                main.scale());
    }

    /** As many callouts as there is room for: regions that are right are the first to go. */
    private static List<Callout> fitting(List<Callout> callouts, double height) {
        double excess = CalloutColumn.height(callouts) - height;
        List<Callout> shown = new ArrayList<>();
        for (Callout callout : callouts) {
            if (excess > 0 && callout.parts().stream().allMatch(part -> part.region() && !part.wrong())) {
                excess -= CalloutColumn.height(List.of(callout));
            } else {
                shown.add(callout);
            }
        }
        for (; excess > 0; shown.remove(shown.size() - 1)) {
            excess -= CalloutColumn.height(shown.subList(shown.size() - 1, shown.size()));
        }
        return shown;
    }

    private static void begin(Svg svg, Picture picture, double height) {
        String box = "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                box,
                "width",
                WIDTH,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "title desc");
        svg.text("title", "Flash layout " + picture.title(), "id", "title");
        svg.text("desc", description(picture), "id", "desc");
        svg.text("style", Stylesheet.TEXT);
        Stylesheet.patterns(svg);
        svg.rect("paper", 0, 0, WIDTH, height);
        svg.text("text", picture.title(), "class", "title", "x", STRIP, "y", 28.0);
        svg.text("text", picture.versions(), "class", "small", "x", STRIP, "y", 46.0);
        svg.text("text", "map", "class", "small", "x", STRIP, "y", TOP - 8);
        svg.text("text", "regions of the project", "class", "small", "x", STRIP + MAP, "y", TOP - 8);
    }

    private static String description(Picture picture) {
        String parts = picture.parts().stream().limit(SAID).map(Words::hint).collect(Collectors.joining("; "));
        String errors = picture.errors().stream()
                .limit(SAID)
                .map(fault -> Label.of(fault.message()).text())
                .collect(Collectors.joining(" "));
        return parts + ". " + (errors.isEmpty() ? "Nothing is wrong." : errors);
    }

    /** The addresses of the map's parts along the strip, as far as they do not run into each other. */
    private static void addresses(Svg svg, Strip main) {
        Scale scale = main.scale();
        double last = Double.NEGATIVE_INFINITY;
        for (Part part : main.parts()) {
            double y = scale.y(part.area().offset());
            if (!part.region() && y - last >= 13 && scale.bottom() - y >= 13) {
                address(svg, part.area().offset(), y);
                last = y;
            }
        }
        address(svg, scale.window().end(), scale.bottom());
    }

    private static void address(Svg svg, long address, double y) {
        svg.text("text", Address.text(address), "class", "mono", "x", STRIP - 8, "y", y + 4, "text-anchor", "end");
        svg.empty("path", "class", "leader", "d", "M" + Svg.number(STRIP - 5) + "," + Svg.number(y) + " h5");
    }

    private static List<String> notes(Picture picture, long unnamed) {
        List<String> notes = new ArrayList<>(picture.slots());
        if (unnamed > 0) {
            notes.add(unnamed + " small parts are drawn without their names, for want of room.");
        }
        if (picture.layout().map().isEmpty()) {
            notes.add("Drawn is only what every map of " + picture.layout().size() + " has.");
        }
        picture.absent()
                .forEach(region ->
                        notes.add("✕ Not drawn: " + Label.of(region.name()).text() + " at "
                                + Address.text(region.offset()) + ", " + ByteCount.text(region.size()) + "."));
        picture.errors()
                .forEach(fault -> notes.add("✕ " + Label.of(fault.message()).text()));
        return notes;
    }

    private static long parts(List<Callout> callouts) {
        return callouts.stream().mapToLong(callout -> callout.parts().size()).sum();
    }
}
