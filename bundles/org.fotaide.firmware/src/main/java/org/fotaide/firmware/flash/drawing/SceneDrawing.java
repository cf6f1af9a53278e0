// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Layout;

/**
 * Draws a layout to scale: the whole flash in one strip, and beside it enlargements of what is too small to be read there.
 * It says everything in words as well as in colours.
 *
 * @param frame where its columns stand
 */
record SceneDrawing(Frame frame) {
    private static final double TOP = 74;
    private static final double TALLEST = 1600;

    /** How many parts and how many errors the description names. */
    private static final int SAID = 100;

    Scene draw(Layout layout) {
        Picture picture = Picture.of(layout);
        Strip main = tallEnough(picture);
        List<Callout> callouts = callouts(main);
        List<Callout> shown = fitting(callouts, main.scale().height());
        Footer footer = Footer.of(main.scale().bottom() + 22, frame, notes(picture, parts(callouts) - parts(shown)));
        Shapes shapes = new Shapes();
        begin(shapes, picture, footer.bottom());
        main.draw(shapes);
        main.boxes().stream().filter(Box::carriesName).forEach(box -> box.name(shapes));
        addresses(shapes, main);
        new CalloutColumn(main, frame).draw(shapes, shown);
        footer.draw(shapes);
        return new Scene(
                picture.title(), description(picture), frame.width(), footer.bottom(), picture.parts(), shapes.all());
    }

    /** A strip that is as tall as its callouts, as far as that is reasonable. */
    private Strip tallEnough(Picture picture) {
        Strip main = strip(picture, frame.shortest());
        for (double room = 0;
                room < TALLEST
                        && main.scale().height() < TALLEST
                        && CalloutColumn.height(callouts(main)) > main.scale().height(); ) {
            room = Math.min(TALLEST, Math.max(main.scale().height() + 40, CalloutColumn.height(callouts(main))));
            main = strip(picture, room);
        }
        return main;
    }

    private Strip strip(Picture picture, double height) {
        Scale scale = new Scale(picture.layout().size().extent(), TOP, height);
        return new Strip(scale, frame.left(), frame.map(), frame.regions(), picture.parts());
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

    private void begin(Shapes shapes, Picture picture, double height) {
        double left = frame.left();
        shapes.rectangle(Ink.PAPER, 0, 0, frame.width(), height);
        shapes.text(Letters.TITLE, picture.title(), left, 28);
        shapes.text(Letters.SMALL, picture.versions(), left, 46);
        shapes.text(Letters.SMALL, "map", left, TOP - 8);
        shapes.text(Letters.SMALL, "regions of the project", left + frame.map(), TOP - 8);
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
    private void addresses(Shapes shapes, Strip main) {
        Scale scale = main.scale();
        double last = Double.NEGATIVE_INFINITY;
        for (Part part : main.parts()) {
            double y = scale.y(part.area().offset());
            if (!part.region() && y - last >= 13 && scale.bottom() - y >= 13) {
                address(shapes, part.area().offset(), y);
                last = y;
            }
        }
        address(shapes, scale.window().end(), scale.bottom());
    }

    private void address(Shapes shapes, long address, double y) {
        shapes.textBefore(Letters.MONO, Address.text(address), frame.left() - 8, y + 4);
        shapes.line(new Shape.Point(frame.left() - 5, y), new Shape.Point(frame.left(), y));
    }

    private static List<String> notes(Picture picture, long unnamed) {
        List<String> notes = new ArrayList<>(picture.slots());
        if (unnamed > 0) {
            notes.add(unnamed + " small parts are drawn without their names, for want of room.");
        }
        if (!picture.layout().divided()) {
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
