// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;

/**
 * A line of an outline.
 *
 * @param kind what it is
 * @param name how a person calls it; never empty
 * @param detail what else is worth a look; may be empty
 * @param whole all its characters, with those of its children
 * @param label the characters that name it, within {@code whole}
 * @param children in the order of the file
 */
public record OutlineEntry(Kind kind, String name, String detail, Span whole, Span label, List<OutlineEntry> children) {
    /** What a line of an outline is. */
    public enum Kind {
        /** A key with more below it. */
        SECTION,
        /** A key with a value. */
        SETTING,
        /** A ROM name. */
        ROM,
        /** A part of the flash that the project uses for itself. */
        REGION,
        /** A device that images are sent to. */
        DEVICE,
        /** A place that releases are put into. */
        PLACE;

        /** Whether people look for it by name from anywhere in a workspace. */
        public boolean named() {
            return this != SECTION && this != SETTING;
        }
    }

    public OutlineEntry {
        children = List.copyOf(children);
    }

    /** It and all below it. */
    public Stream<OutlineEntry> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(OutlineEntry::all));
    }
}
