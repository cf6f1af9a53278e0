// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where the parser's events stand in the original text. */
record Places(Origin origin, CodePoints points) {
    int start(Event event) {
        return place(event.getStartMark());
    }

    int end(Event event) {
        return place(event.getEndMark());
    }

    Span span(Event event) {
        int start = start(event);
        return Span.of(start, Math.max(start, end(event)));
    }

    private int place(Optional<Mark> mark) {
        return origin.of(points.offset(mark.map(Mark::getIndex).orElse(0)));
    }
}
