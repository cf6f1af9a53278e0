// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

/**
 * Where the columns of a picture stand, in units of its {@link Scene}: addresses, the flash, enlargements, names.
 *
 * @param width all of it
 * @param left where the flash begins
 * @param map the width of the map's lane
 * @param regions the width of the lane of the project's regions
 * @param lens where enlargements begin
 * @param lane the width of a lane in them
 * @param labels where the names beside the picture begin
 * @param shortest the least height of the flash
 */
public record Frame(
        double width,
        double left,
        double map,
        double regions,
        double lens,
        double lane,
        double labels,
        double shortest) {
    /** A page of a document. */
    public static final Frame PAGE = new Frame(900, 92, 190, 130, 452, 46, 568, 480);

    private static final double LEFT = 76;
    private static final double FUNNEL = 40;
    private static final double LANE = 34;
    private static final double POINTER = 22;
    private static final double NAMES = 304;

    /** The least width of both lanes together. */
    private static final double NARROWEST = 150;

    private static final double WIDEST = 420;
    private static final double LOWEST = 220;

    /** What stands above and below the flash, as long as nothing is wrong. */
    private static final double AROUND = 184;

    /** The share of the map's lane. */
    private static final double MAP = 0.6;

    /** A picture that fills a window as far as it can be read; a smaller window has to scroll. */
    public static Frame within(double width, double height) {
        double rest = width - LEFT - FUNNEL - 2 * LANE - POINTER - NAMES;
        double lanes = Math.min(WIDEST, Math.max(NARROWEST, rest));
        double lens = LEFT + lanes + FUNNEL;
        double labels = lens + 2 * LANE + POINTER;
        return new Frame(
                Math.max(width, labels + NAMES),
                LEFT,
                lanes * MAP,
                lanes * (1 - MAP),
                lens,
                LANE,
                labels,
                Math.max(LOWEST, height - AROUND));
    }

    /** The same with a flash so many times as tall. */
    public Frame taller(double times) {
        return new Frame(width, left, map, regions, lens, lane, labels, shortest * times);
    }
}
