// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.flash.Extent;

/**
 * Parts drawn to one scale in two lanes: the map on the left, the project's regions beside it, so that what lies on what
 * is seen. Regions that lie on each other share the lane's width.
 *
 * @param scale how bytes become pixels
 * @param left where it begins
 * @param mapWidth the width of the map's lane
 * @param regionWidth the width of the regions' lane
 * @param parts what is drawn, by offset
 */
record Strip(Scale scale, double left, double mapWidth, double regionWidth, List<Part> parts) {
    private static final int COLUMNS = 4;

    double right() {
        return left + mapWidth + regionWidth;
    }

    List<Box> boxes() {
        Map<Part, Integer> columns = columns();
        double share = regionWidth
                / columns.values().stream().mapToInt(column -> column + 1).max().orElse(1);
        return parts.stream()
                .map(part -> part.region()
                        ? new Box(part, scale, left + mapWidth + columns.get(part) * share, share)
                        : new Box(part, scale, left, mapWidth))
                .toList();
    }

    void draw(Shapes shapes) {
        shapes.rectangle(Ink.EMPTY, left, scale.top(), right() - left, scale.height());
        boxes().forEach(box -> box.draw(shapes));
        List<Part> taken = parts.stream()
                .filter(part -> !part.region() && !part.area().kind().free())
                .toList();
        parts.stream().filter(part -> part.wrong() && part.region()).forEach(region -> shadow(shapes, region, taken));
        shapes.rectangle(Ink.FRAME, left, scale.top(), right() - left, scale.height());
    }

    /** Shows on the map what a wrong region lies on and may not. */
    private void shadow(Shapes shapes, Part region, List<Part> taken) {
        for (Part part : taken) {
            if (part.extent().overlaps(region.extent())) {
                long start = Math.max(part.area().offset(), region.area().offset());
                long end = Math.min(part.area().end(), region.area().end());
                double height = Math.max(1, scale.height(Extent.between(start, end)));
                shapes.rectangle(Ink.WRONG, left, scale.y(start), mapWidth, height);
            }
        }
    }

    /** A column for each region in which none lies that it overlaps, as far as there are columns. */
    private Map<Part, Integer> columns() {
        Map<Part, Integer> columns = new HashMap<>();
        List<Long> ends = new ArrayList<>();
        for (Part part : parts) {
            if (part.region()) {
                int column = 0;
                while (column < ends.size() && ends.get(column) > part.area().offset()) {
                    column++;
                }
                column = Math.min(column, COLUMNS - 1);
                if (column == ends.size()) {
                    ends.add(0L);
                }
                ends.set(column, Math.max(ends.get(column), part.area().end()));
                columns.put(part, column);
            }
        }
        return columns;
    }
}
