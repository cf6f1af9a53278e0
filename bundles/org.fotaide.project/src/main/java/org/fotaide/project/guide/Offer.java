// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import org.fotaide.firmware.finding.Span;

/**
 * Something that may stand at a place.
 *
 * @param kind what it is
 * @param text what would be written
 * @param detail what it means, in a few words
 * @param markdown the same at length; may be empty
 * @param replaced the characters that it would stand for, which end where somebody types or behind that
 */
public record Offer(Kind kind, String text, String detail, String markdown, Span replaced) {
    /** What is offered. */
    public enum Kind {
        /** A key, which wants a value behind it. */
        KEY,
        /** One of a few values. */
        VALUE,
        /** A ROM name, or a part of one. */
        ROM,
        /** A file that is there. */
        FILE
    }
}
