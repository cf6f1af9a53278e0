// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.List;
import java.util.Optional;

/** One thing to be painted, in the units of its {@link Scene}. */
public sealed interface Shape {
    /** A rectangle; its height may be 0. */
    record Rectangle(Ink ink, double x, double y, double width, double height) implements Shape {
        public boolean contains(double atX, double atY) {
            return atX >= x && atX < x + width && atY >= y && atY < y + height;
        }
    }

    /** Straight lines from point to point, back to the first where its ink fills. */
    record Lines(Ink ink, List<Point> points) implements Shape {
        public Lines {
            points = List.copyOf(points);
        }
    }

    /** A filled circle. */
    record Knob(Ink ink, Point middle, double radius) implements Shape {}

    /**
     * A line of text.
     *
     * @param place the left end of its base line, or the right one
     * @param side which end that is
     * @param halo what keeps it apart from patterns under it
     * @param runs its words, one after the other
     * @param part the part that it names
     */
    record Text(Point place, Side side, Halo halo, List<Run> runs, Optional<Part> part) implements Shape {
        public Text {
            runs = List.copyOf(runs);
        }
    }

    /** A part of the flash as it stands in a strip, whole first. */
    record Placed(Part part, List<Rectangle> rectangles) implements Shape {
        public Placed {
            rectangles = List.copyOf(rectangles);
        }

        /** All that it covers. */
        public Rectangle whole() {
            return rectangles.get(0);
        }
    }

    record Point(double x, double y) {}

    /** Words of one kind; before all but the first stands a gap. */
    record Run(Letters letters, String text) {
        /** The gap before it, in units. */
        public static final double GAP = 9;
    }

    /** Which end of a text is where its place is. */
    enum Side {
        LEFT,
        RIGHT
    }

    /** How much of the ground is lightened around letters. */
    enum Halo {
        NONE,
        THIN,
        THICK
    }
}
