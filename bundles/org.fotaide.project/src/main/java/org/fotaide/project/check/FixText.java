// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * Applies the sure fixes of one text, and those that then come to light, until none is left.
 *
 * <pre>{@code
 * FixText.Result result = new FixText(document).call(progress);
 * }</pre>
 */
public final class FixText {
    /** Each round mends at least one finding; a file of this many layers of faults is no manifest. */
    private static final int MOST_ROUNDS = 50;

    private final SourceText source;
    private final Checkers checkers;
    private Predicate<Finding> wanted = finding -> true;
    private final Set<Finding> more = new LinkedHashSet<>();

    public FixText(TextDocument document) {
        this(SourceText.of(document), Checkers.installed());
    }

    public FixText(SourceText source, Checkers checkers) {
        this.source = source;
        this.checkers = checkers;
    }

    /** Mends no others. */
    public FixText only(Predicate<Finding> others) {
        wanted = others;
        return this;
    }

    /** Mends what was found in this very text by who sees more than that, too. */
    public FixText and(Collection<Finding> others) {
        more.addAll(others);
        return this;
    }

    /**
     * What became of the text.
     *
     * @param document the mended text; the same one if nothing was mended
     * @param applied what was mended, in the order in which it was; ranges are of the text as it then stood
     */
    public record Result(TextDocument document, List<Finding> applied) {
        public Result {
            applied = List.copyOf(applied);
        }
    }

    public Result call(Progress progress) throws CancelledException {
        TextDocument document = source.document();
        List<Finding> applied = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS && seen.add(document.text()); round++) {
            SourceText now = round == 0 ? source : SourceText.of(document);
            Round chosen = new Round(document);
            Set<Finding> found = new LinkedHashSet<>(checkers.check(new CheckContext(now, progress)));
            if (round == 0) {
                found.addAll(more);
            }
            found.stream()
                    .filter(wanted)
                    .filter(finding -> finding.code() == IgnoreCode.IGNORE_CODE)
                    .forEach(chosen::take);
            if (chosen.taken.isEmpty()) { // what a comment was meant to silence is not mended before it does
                found.stream().filter(wanted).forEach(chosen::take);
            }
            if (chosen.taken.isEmpty()) {
                break;
            }
            document = document.with(chosen.edits);
            applied.addAll(chosen.taken);
        }
        return new Result(document, applied);
    }

    /** The fixes that go together: none touches what another one changes. */
    private static final class Round {
        private final TextDocument document;
        private final List<TextEdit> edits = new ArrayList<>();
        private final List<Span> touched = new ArrayList<>();
        private final List<Finding> taken = new ArrayList<>();

        Round(TextDocument document) {
            this.document = document;
        }

        void take(Finding finding) {
            Optional<List<TextEdit>> wanted = finding.sureFix().flatMap(this::editsHere);
            if (wanted.isEmpty()) {
                return;
            }
            List<Span> spans = wanted.get().stream()
                    .map(edit -> document.span(edit.range()))
                    .toList();
            if (edits.containsAll(wanted.get())) {
                taken.add(finding);
            } else if (spans.stream().noneMatch(this::meets)) {
                edits.addAll(wanted.get());
                touched.addAll(spans);
                taken.add(finding);
            }
        }

        private Optional<List<TextEdit>> editsHere(Fix fix) {
            if (fix.edits().size() == 1
                    && fix.edits().get(0) instanceof FileEdit.ChangeText change
                    && change.file().equals(document.path())) {
                return Optional.of(change.edits());
            }
            return Optional.empty();
        }

        private boolean meets(Span span) {
            return touched.stream().anyMatch(other -> span.start() <= other.end() && other.start() <= span.end());
        }
    }
}
