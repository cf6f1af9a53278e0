// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text and how its parts look.
 *
 * @param runs in the order of the text; they may lie within each other
 */
record FormattedText(String text, List<Run> runs) {
    static final FormattedText EMPTY = new FormattedText("", List.of());

    FormattedText {
        runs = List.copyOf(runs);
    }

    /** The address behind a place in the text. */
    Optional<String> linkAt(int offset) {
        return runs.stream()
                .filter(run -> run.start() <= offset && offset < run.end())
                .flatMap(run -> run.look() instanceof Look.Link link ? Stream.of(link.address()) : Stream.empty())
                .findFirst();
    }

    /** A part of the text, from a character to before another. */
    record Run(int start, int end, Look look) {}

    /** How a part looks. */
    sealed interface Look {
        record Strong() implements Look {}

        record Emphasis() implements Look {}

        record Code() implements Look {}

        record Heading() implements Look {}

        record Link(String address) implements Look {}
    }
}
