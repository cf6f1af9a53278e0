// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashSize;

/**
 * The column of callouts beside the picture of the whole flash.
 *
 * @param main the picture
 * @param frame where enlargements and names begin
 */
record CalloutColumn(Strip main, Frame frame) {
    private static final double GAP = 6;

    static double height(List<Callout> callouts) {
        return callouts.stream().mapToDouble(callout -> callout.height() + GAP).sum();
    }

    void draw(Shapes shapes, List<Callout> callouts) {
        Scale scale = main.scale();
        List<Double> tops = new Spread(scale.top(), scale.bottom())
                .tops(callouts.stream()
                        .map(callout -> new Spread.Wish(scale.middle(callout.window()), callout.height() + GAP))
                        .toList());
        for (int index = 0; index < callouts.size(); index++) {
            double top = tops.get(index) + GAP / 2;
            if (callouts.get(index).enlarged()) {
                lens(shapes, callouts.get(index), top);
            } else {
                pointer(shapes, callouts.get(index).parts().get(0), top + Callout.LINE / 2);
            }
        }
    }

    private void pointer(Shapes shapes, Part part, double y) {
        double from = main.scale().middle(part.extent());
        line(shapes, main.right(), from, frame.lens(), y);
        line(shapes, frame.lens(), y, frame.labels() - 4, y);
        label(shapes, part, y);
    }

    private void lens(Shapes shapes, Callout callout, double top) {
        double height = callout.lensHeight();
        Scale scale = new Scale(callout.window(), top + (callout.height() - height) / 2, height);
        Strip strip = new Strip(scale, frame.lens(), frame.lane(), frame.lane(), callout.parts());
        funnel(shapes, callout, strip.scale());
        strip.draw(shapes);
        List<Box> boxes = strip.boxes();
        List<Double> tops = new Spread(top, top + callout.height())
                .tops(boxes.stream()
                        .map(box -> new Spread.Wish(box.y() + box.height() / 2, Callout.LINE))
                        .toList());
        for (int index = 0; index < boxes.size(); index++) {
            Box box = boxes.get(index);
            double y = tops.get(index) + Callout.LINE / 2;
            double middle = box.y() + box.height() / 2;
            double from = box.x() + box.width() - 5;
            shapes.add(new Shape.Knob(Ink.KNOB, new Shape.Point(from, middle), 2));
            line(shapes, from, middle, strip.right() + 4, middle);
            line(shapes, strip.right() + 4, middle, frame.labels() - 4, y);
            label(shapes, box.part(), y);
        }
    }

    /** Leads from the window in the picture to its enlargement, and says how many times it is larger. */
    private void funnel(Shapes shapes, Callout callout, Scale lens) {
        double left = frame.lens();
        double top = main.scale().y(callout.window().offset());
        double bottom = main.scale().y(callout.window().end());
        shapes.add(new Shape.Lines(
                Ink.FUNNEL,
                List.of(
                        new Shape.Point(main.right(), top),
                        new Shape.Point(left, lens.top()),
                        new Shape.Point(left, lens.bottom()),
                        new Shape.Point(main.right(), bottom))));
        String times = "×" + Math.round(lens.height() / (bottom - top));
        double middle = (lens.top() + lens.bottom()) / 2;
        shapes.textBefore(Letters.SMALL, times, left - 3, middle + 4);
    }

    private void label(Shapes shapes, Part part, double y) {
        Words words = new Words(part);
        String mark = part.wrong() ? "✕ " : "";
        shapes.add(new Shape.Text(
                new Shape.Point(frame.labels(), y + 4),
                Shape.Side.LEFT,
                Shape.Halo.NONE,
                List.of(
                        new Shape.Run(part.wrong() ? Letters.BAD : Letters.NAME, mark + words.name()),
                        new Shape.Run(Letters.MONO, words.start()),
                        new Shape.Run(Letters.SMALL, size(part, words))),
                Optional.of(part)));
    }

    private static String size(Part part, Words words) {
        long sectors = part.area().size() / FlashSize.SECTOR;
        return sectors == 1 && part.area().size() % FlashSize.SECTOR == 0 ? words.size() + ", 1 sector" : words.size();
    }

    private static void line(Shapes shapes, double fromX, double fromY, double toX, double toY) {
        shapes.line(new Shape.Point(fromX, fromY), new Shape.Point(toX, toY));
    }
}
