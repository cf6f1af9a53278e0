// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

/** The characters that a text drawing is made of. */
public enum Pen {
    /** Block characters, for any terminal and editor that shows Unicode. */
    BLOCKS('█', '▒', '░', '▓', 'X', '▏', '─', '┬', "…"),
    /** ASCII alone. */
    ASCII('#', '=', '.', '%', 'X', '|', '-', '+', "~");

    private final char image;
    private final char taken;
    private final char free;
    private final char region;
    private final char wrong;
    private final char thin;
    private final char rule;
    private final char tick;
    private final String ellipsis;

    Pen(char image, char taken, char free, char region, char wrong, char thin, char rule, char tick, String ellipsis) {
        this.image = image;
        this.taken = taken;
        this.free = free;
        this.region = region;
        this.wrong = wrong;
        this.thin = thin;
        this.rule = rule;
        this.tick = tick;
        this.ellipsis = ellipsis;
    }

    char image() {
        return image;
    }

    char thin() {
        return thin;
    }

    char wrong() {
        return wrong;
    }

    String ellipsis() {
        return ellipsis;
    }

    /** What a part of the flash is filled with, where no image lies in it. */
    char ground(Part part) {
        if (part.region()) {
            return part.wrong() ? wrong : region;
        }
        return part.slot() || part.area().kind().free() ? free : taken;
    }

    /** A rule of so many cells, with a tick at each eighth one. */
    String ruler(int cells) {
        StringBuilder ruler = new StringBuilder();
        for (int cell = 0; cell < cells; cell++) {
            ruler.append(cell % 8 == 0 ? tick : rule);
        }
        return ruler.toString();
    }

    String legend() {
        return image + " image  " + free + " free  " + region + " region  " + taken + " not for regions  " + wrong
                + " wrong  " + thin + " narrower than a cell";
    }
}
