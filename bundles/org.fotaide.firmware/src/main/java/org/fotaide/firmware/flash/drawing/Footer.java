// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The legend and the notes under the picture.
 *
 * @param top where it begins
 * @param frame how wide it may be
 * @param lines the notes, each in one or more lines
 */
record Footer(double top, Frame frame, List<String> lines) {
    /** The mean width of a letter of a note. */
    private static final double LETTER = 7.2;

    private static final List<Ink> LEGEND = List.of(Ink.IMAGE, Ink.SLOT, Ink.FREE, Ink.TAKEN, Ink.REGION, Ink.WRONG);
    private static final double ROW = 18;
    private static final int MOST = 12;
    private static final double LINE = 16;

    static Footer of(double top, Frame frame, List<String> notes) {
        int columns = (int) ((frame.width() - frame.left()) / LETTER);
        List<String> lines = notes.stream()
                .limit(MOST + 1)
                .flatMap(note -> Wrapping.of(note, columns, "   ").stream())
                .toList();
        return lines.size() <= MOST
                ? new Footer(top, frame, lines)
                : new Footer(
                        top,
                        frame,
                        Stream.concat(lines.stream().limit(MOST - 1), Stream.of("… and more."))
                                .toList());
    }

    double bottom() {
        return notes() + LINE * lines.size();
    }

    /** Where the first note stands. */
    private double notes() {
        return top + 36 + ROW * rows();
    }

    /** How many rows of the legend there are after the first. */
    private int rows() {
        return entries().get(LEGEND.size() - 1).row();
    }

    void draw(Shapes shapes) {
        for (Entry entry : entries()) {
            entry.draw(shapes, top + ROW * entry.row());
        }
        double y = notes();
        for (String line : lines) {
            shapes.text(Letters.NAME, line, frame.left(), y);
            y += LINE;
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        double x = frame.left();
        int row = 0;
        for (Ink ink : LEGEND) {
            double width = 40 + ink.legend().length() * 6.4;
            if (x + width > frame.width() + 40) {
                x = frame.left();
                row++;
            }
            entries.add(new Entry(ink, x, row));
            x += width;
        }
        return entries;
    }

    /** One sign and what it means. */
    private record Entry(Ink ink, double x, int row) {
        private static final double WIDTH = 16;
        private static final double HEIGHT = 12;

        void draw(Shapes shapes, double y) {
            for (Ink layer : layers()) {
                shapes.rectangle(layer, x, y, WIDTH, HEIGHT);
            }
            shapes.text(Letters.SMALL, ink.legend(), x + WIDTH + 5, y + 10);
        }

        private List<Ink> layers() {
            return switch (ink) {
                case IMAGE -> List.of(Ink.SLOT, Ink.IMAGE);
                case SLOT -> List.of(Ink.SLOT, Ink.DOTS);
                case TAKEN -> List.of(Ink.TAKEN, Ink.LINES);
                case WRONG -> List.of(Ink.REGION, Ink.WRONG);
                default -> List.of(ink);
            };
        }
    }
}
