// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.List;
import org.fotaide.firmware.flash.FlashSize;

/**
 * The column of callouts beside the picture of the whole flash.
 *
 * @param main the picture
 * @param left where the enlargements begin
 * @param labels where the names begin
 */
record CalloutColumn(Strip main, double left, double labels) {
    private static final double GAP = 6;
    private static final double LANE = 46;

    static double height(List<Callout> callouts) {
        return callouts.stream().mapToDouble(callout -> callout.height() + GAP).sum();
    }

    void draw(Svg svg, List<Callout> callouts) {
        Scale scale = main.scale();
        List<Double> tops = new Spread(scale.top(), scale.bottom())
                .tops(callouts.stream()
                        .map(callout -> new Spread.Wish(scale.middle(callout.window()), callout.height() + GAP))
                        .toList());
        for (int index = 0; index < callouts.size(); index++) {
            double top = tops.get(index) + GAP / 2;
            if (callouts.get(index).enlarged()) {
                lens(svg, callouts.get(index), top);
            } else {
                pointer(svg, callouts.get(index).parts().get(0), top + Callout.LINE / 2);
            }
        }
    }

    private void pointer(Svg svg, Part part, double y) {
        double from = main.scale().middle(part.extent());
        line(svg, main.right(), from, left, y);
        line(svg, left, y, labels - 4, y);
        label(svg, part, y);
    }

    private void lens(Svg svg, Callout callout, double top) {
        double height = callout.lensHeight();
        Scale scale = new Scale(callout.window(), top + (callout.height() - height) / 2, height);
        Strip strip = new Strip(scale, left, LANE, LANE, callout.parts());
        funnel(svg, callout, strip.scale());
        strip.draw(svg);
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
            svg.empty("circle", "class", "knob", "cx", from, "cy", middle, "r", 2.0);
            line(svg, from, middle, strip.right() + 4, middle);
            line(svg, strip.right() + 4, middle, labels - 4, y);
            label(svg, box.part(), y);
        }
    }

    /** Leads from the window in the picture to its enlargement, and says how many times it is larger. */
    private void funnel(Svg svg, Callout callout, Scale lens) {
        double top = main.scale().y(callout.window().offset());
        double bottom = main.scale().y(callout.window().end());
        String outline = "M" + point(main.right(), top) + " L" + point(left, lens.top()) + " L"
                + point(left, lens.bottom()) + " L" + point(main.right(), bottom) + " Z";
        svg.empty("path", "class", "funnel", "d", outline);
        String times = "×" + Math.round(lens.height() / (bottom - top));
        double middle = (lens.top() + lens.bottom()) / 2;
        svg.text("text", times, "class", "small", "x", left - 3, "y", middle + 4, "text-anchor", "end");
    }

    private void label(Svg svg, Part part, double y) {
        Words words = new Words(part);
        String mark = part.wrong() ? "✕ " : "";
        svg.open("text", "x", labels, "y", y + 4)
                .text("tspan", mark + words.name(), "class", part.wrong() ? "bad" : "name")
                .text("tspan", words.start(), "class", "mono", "dx", 9.0)
                .text("tspan", size(part, words), "class", "small", "dx", 9.0)
                .close("text");
    }

    private static String size(Part part, Words words) {
        long sectors = part.area().size() / FlashSize.SECTOR;
        return sectors == 1 && part.area().size() % FlashSize.SECTOR == 0 ? words.size() + ", 1 sector" : words.size();
    }

    private static void line(Svg svg, double fromX, double fromY, double toX, double toY) {
        svg.empty("path", "class", "leader", "d", "M" + point(fromX, fromY) + " L" + point(toX, toY));
    }

    private static String point(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }
}
