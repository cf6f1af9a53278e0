// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import org.fotaide.firmware.finding.Span;
import org.fotaide.project.csource.MappedText;

/**
 * Characters of a version that stand in the format itself.
 *
 * @param format what the format says
 * @param part which part of it
 */
record FixedText(MappedText format, Span part) {
    String text() {
        return format.value().substring(part.start(), part.end());
    }

    Span place(Span inPart) {
        return format.source(Span.of(part.start() + inPart.start(), part.start() + inPart.end()));
    }
}
