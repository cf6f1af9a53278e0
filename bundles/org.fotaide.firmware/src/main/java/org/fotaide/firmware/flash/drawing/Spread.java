// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;

/** Places things one under the other, each as near as it can be to where it wants to be and none upon another. */
record Spread(double top, double bottom) {
    /** A thing: where its middle wants to be, and how tall it is. */
    record Wish(double middle, double height) {}

    /** The tops of the things, in their order; past the bottom only where there are too many. */
    List<Double> tops(List<Wish> wishes) {
        List<Double> tops = new ArrayList<>();
        double free = top;
        for (Wish wish : wishes) {
            double place = Math.max(free, wish.middle() - wish.height() / 2);
            tops.add(place);
            free = place + wish.height();
        }
        double limit =
                Math.max(bottom, top + wishes.stream().mapToDouble(Wish::height).sum());
        for (int index = wishes.size() - 1; index >= 0; index--) {
            double place = Math.min(tops.get(index), limit - wishes.get(index).height());
            tops.set(index, place);
            limit = place;
        }
        return tops;
    }
}
