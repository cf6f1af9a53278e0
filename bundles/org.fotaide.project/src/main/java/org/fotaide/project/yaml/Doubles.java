// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/** Keys that stand twice in one map, and how one of them goes. */
record Doubles(TextDocument document) {
    YamlFault fault(boolean flow, YamlEntry first, YamlEntry second, YamlEntry before) {
        boolean same = first.value() instanceof YamlScalar one
                && second.value() instanceof YamlScalar other
                && one.value().equals(other.value());
        List<Mend> mends = new ArrayList<>();
        removal(flow, second, before).ifPresent(edit -> mends.add(new Mend("Remove this one", same, List.of(edit))));
        int line = document.position(first.key().span().start()).line() + 1;
        return new YamlFault(
                YamlFault.Kind.DUPLICATE_KEY,
                second.key().span(),
                "The key " + second.name() + " stands here again; its first place is line " + line
                        + ". Only one can count: remove the other.",
                mends,
                Optional.of(first.key().span()));
    }

    private Optional<TextEdit> removal(boolean flow, YamlEntry entry, YamlEntry before) {
        if (flow) {
            Span gone = Span.of(before.span().end(), entry.span().end());
            return Optional.of(new TextEdit(document.range(gone), ""));
        }
        int start = entry.span().start();
        Span line = document.fullLine(document.lineOf(start));
        if (!document.text(Span.of(line.start(), start)).isBlank()) {
            return Optional.empty();
        }
        int last = document.lineOf(Math.max(start, entry.span().end() - 1));
        Span gone = Span.of(line.start(), document.fullLine(last).end());
        return Optional.of(new TextEdit(document.range(gone), ""));
    }
}
