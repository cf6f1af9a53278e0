// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/**
 * How a selection grows in a file of lines: over its line and what can be folded around it to the whole file.
 *
 * @param document the file
 * @param folds what can be folded in it
 */
public record LinesAround(TextDocument document, List<Fold> folds) {
    public LinesAround {
        folds = List.copyOf(folds);
    }

    /**
     * What lies around a place, from the smallest to the largest; each holds the one before.
     *
     * @param inner smaller things that it may lie in, the smallest first
     */
    public List<Span> of(int offset, List<Span> inner) {
        int line = document.lineOf(offset);
        Stream<Span> outer = folds.stream()
                .filter(fold -> fold.first() <= line && line <= fold.last())
                .sorted(Comparator.comparingInt(fold -> fold.last() - fold.first()))
                .map(fold -> Span.of(
                        document.line(fold.first()).start(),
                        document.line(fold.last()).end()));
        List<Span> spans = new ArrayList<>();
        Stream.of(inner.stream(), Stream.of(bare(line)), outer, Stream.of(Span.of(0, document.length())))
                .flatMap(each -> each)
                .filter(span -> holds(span, Span.at(offset)) && span.length() > 0)
                .filter(span -> spans.isEmpty() || grows(spans.get(spans.size() - 1), span))
                .forEach(spans::add);
        return spans;
    }

    /** A line without the blanks around it. */
    private Span bare(int line) {
        Span whole = document.line(line);
        String text = document.text(whole);
        int start = whole.start() + text.length() - text.stripLeading().length();
        return Span.of(
                start, Math.max(start, whole.start() + text.stripTrailing().length()));
    }

    private static boolean grows(Span before, Span after) {
        return holds(after, before) && after.length() > before.length();
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
