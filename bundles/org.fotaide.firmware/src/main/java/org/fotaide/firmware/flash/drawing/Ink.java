// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.Locale;

/** What a shape of a {@link Scene} stands for, from which a painter takes its colours and patterns. */
public enum Ink {
    /** What the whole is drawn on. */
    PAPER("paper"),
    /** The ground of a strip, where no part lies. */
    EMPTY("empty"),
    /** The outline of a strip. */
    FRAME("frame"),
    /** A slot for an image. */
    SLOT("box slot"),
    /** A part where regions may lie. */
    FREE("box free"),
    /** A part where regions may not lie. */
    TAKEN("box taken"),
    /** A region of the project. */
    REGION("box region"),
    /** What an image fills of its slot. */
    IMAGE("image"),
    /** A pattern of dots over what an image leaves of its slot. */
    DOTS("dots"),
    /** A pattern of level lines over what is taken. */
    LINES("lines"),
    /** A pattern of slanting lines over what is wrong. */
    WRONG("wrong"),
    /** A thin line to a name or an address. */
    LEADER("leader"),
    /** The shade between a stretch and its enlargement. */
    FUNNEL("funnel"),
    /** The point where a leader begins. */
    KNOB("knob");

    private final String style;

    Ink(String style) {
        this.style = style;
    }

    /** Its classes in the style sheet of an SVG. */
    String style() {
        return style;
    }

    static Ink of(Part part) {
        if (part.region()) {
            return REGION;
        }
        if (part.slot()) {
            return SLOT;
        }
        return part.area().kind().free() ? FREE : TAKEN;
    }

    /** The words of the legend: {@code not for regions}. */
    String legend() {
        return switch (this) {
            case IMAGE -> "image";
            case SLOT -> "left in the slot";
            case FREE -> "free for regions";
            case TAKEN -> "not for regions";
            case REGION -> "region";
            case WRONG -> "✕ wrong";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
