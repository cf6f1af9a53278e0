// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Finds the lines that keep a text from being parsed, and mends them alone. YAML nests by indentation, so a part that parses
 * by itself is sound, and one that does not is divided further.
 */
final class Isolation {
    private static final Pattern BLOCK_SCALAR = Pattern.compile(".*(^|[:\\-?]\\s+)[|>][+\\-0-9]*\\s*(#.*)?");
    private static final int DEEPEST = 30;
    private static final int LINES_TO_BLANK = 5;

    private final Draft draft;
    private final Blocks blocks;
    private final LineMender mender;
    private final Faults faults;

    Isolation(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.blocks = new Blocks(draft, faults);
        this.mender = new LineMender(draft, faults);
    }

    void mend(int from, int to, int depth) {
        int first = from;
        while (first < to && !draft.line(first).hasContent()) {
            first++;
        }
        if (first == to) {
            return;
        }
        List<Chunk> chunks = blocks.divide(first, to);
        mend(chunks, blocks.isList(first, to), depth);
    }

    private void mend(List<Chunk> chunks, boolean list, int depth) {
        Chunk all =
                new Chunk(chunks.get(0).from(), chunks.get(chunks.size() - 1).to());
        if (faults.full() || depth > DEEPEST) {
            blank(all.from(), all.to());
        } else if (isSound(all, list)) {
            return;
        } else if (chunks.size() == 1) {
            mend(all, list, depth);
        } else {
            int half = chunks.size() / 2;
            mend(chunks.subList(0, half), list, depth);
            mend(chunks.subList(half, chunks.size()), list, depth);
        }
    }

    private boolean isSound(Chunk chunk, boolean list) {
        Attempt attempt = Attempt.at(draft.text(chunk.from(), chunk.to()));
        if (!LineMender.fits(attempt)) {
            return false;
        }
        Event root = attempt.events().get(2);
        boolean single = draft.line(chunk.from()).body().startsWith("[");
        return single || (root.getEventId() == Event.ID.SequenceStart) == list;
    }

    private void mend(Chunk chunk, boolean list, int depth) {
        DraftLine head = draft.line(chunk.from());
        if (!hasContent(chunk.from() + 1, chunk.to())) {
            mender.mend(chunk.from());
        } else if (new OpenSigns(head.text()).any() && !new OpenSigns(head.text()).quoteIsOpen()) {
            mendFlow(chunk);
        } else if (Blocks.isItem(head)) {
            mendItem(chunk, depth);
        } else {
            mender.mend(chunk.from());
            mendBelow(chunk, depth);
        }
        if (!isSound(chunk, list) && hasContent(chunk.from(), chunk.to())) {
            blankWithFault(chunk, list);
        }
    }

    /** The rest of an item stands below its first key, as if the dash were a blank. */
    private void mendItem(Chunk chunk, int depth) {
        DraftLine head = draft.line(chunk.from());
        int indent = head.indent();
        int dash =
                head.body().length() - head.body().substring(1).stripLeading().length();
        head.hideDash(dash);
        mend(chunk.from(), chunk.to(), depth + 1);
        head.showDash(dash, indent);
    }

    private void mendBelow(Chunk chunk, int depth) {
        DraftLine head = draft.line(chunk.from());
        Attempt alone = Attempt.at(head.text());
        if (BLOCK_SCALAR.matcher(head.body()).matches() || !LineMender.fits(alone)) {
            return;
        }
        if (!isOpen(alone) && !dropItems(chunk, head.indent())) {
            evenBelow(chunk, head.indent());
        }
        if (!LineMender.fits(Attempt.at(draft.text(chunk.from(), chunk.to())))) {
            mend(chunk.from() + 1, chunk.to(), depth + 1);
        }
    }

    /** Whether the last key of a line has no value yet. */
    private static boolean isOpen(Attempt line) {
        Optional<Event> last = line.events().stream()
                .filter(event -> event.getEventId() == Event.ID.Scalar)
                .reduce((one, other) -> other);
        return last.map(ScalarEvent.class::cast)
                .filter(scalar -> scalar.isPlain() && scalar.getValue().isEmpty())
                .isPresent();
    }

    /** A list at the indentation of its key cannot stand below one that has a value. */
    private boolean dropItems(Chunk chunk, int indent) {
        int first = chunk.from() + 1;
        while (!draft.line(first).hasContent()) {
            first++;
        }
        DraftLine item = draft.line(first);
        if (item.indent() != indent) {
            return false;
        }
        faults.accept(mender.fault(item, 0, SyntaxMessage.ITEM_BETWEEN_KEYS));
        blank(first, chunk.to());
        return true;
    }

    /** What stands below a key that has a value already was meant to stand beside it. */
    private void evenBelow(Chunk chunk, int indent) {
        int step = -1;
        for (int i = chunk.from() + 1; i < chunk.to(); i++) {
            DraftLine line = draft.line(i);
            if (!line.hasContent()) {
                continue;
            }
            if (step < 0) {
                step = line.indent() - indent;
                blocks.even(line, indent);
            } else {
                line.indentBy(Math.max(indent, line.indent() - step));
            }
        }
    }

    /** Closes what a bracket over several lines left open, and drops lines in it that do not parse. */
    private void mendFlow(Chunk chunk) {
        if (closeOneLine(chunk)) {
            return;
        }
        DraftLine last = draft.line(lastContent(chunk));
        OpenSigns open = new OpenSigns(draft.text(chunk.from(), chunk.to()));
        if (open.any()) {
            last.append(open.closers());
            int line = draft.lineAt(chunk.from(), open.innermost());
            int column = draft.columnAt(chunk.from(), open.innermost());
            int at = draft.line(line).origin(column);
            faults.accept(new YamlFault(
                    YamlFault.Kind.SYNTAX,
                    Span.of(at, Math.min(at + 1, draft.document().length())),
                    "The bracket is not closed."));
        }
        for (int i = 0; i < LINES_TO_BLANK; i++) {
            Optional<SyntaxError> error =
                    Attempt.at(draft.text(chunk.from(), chunk.to())).error();
            if (error.isEmpty()) {
                return;
            }
            int line = Math.min(draft.lineAt(chunk.from(), error.get().at()), chunk.to() - 1);
            DraftLine culprit = draft.line(line);
            int column = draft.columnAt(chunk.from(), error.get().at()) - culprit.indent();
            if (!open.any()) {
                faults.accept(mender.fault(culprit, Math.max(0, column), error.get()));
            }
            culprit.blankFrom(line == chunk.from() ? column : 0);
        }
    }

    /** Whether it was enough to close what one of the lines within opens. */
    private boolean closeOneLine(Chunk chunk) {
        for (int i = chunk.from() + 1; i < chunk.to(); i++) {
            DraftLine line = draft.line(i);
            OpenSigns open = new OpenSigns(line.text());
            for (String more : open.any() ? List.of(open.closers(), open.closers() + ",") : List.<String>of()) {
                line.append(more);
                if (LineMender.fits(Attempt.at(draft.text(chunk.from(), chunk.to())))) {
                    faults.accept(mender.unclosed(line, open));
                    return true;
                }
                line.unappend();
            }
        }
        return false;
    }

    private int lastContent(Chunk chunk) {
        int last = chunk.to() - 1;
        while (!draft.line(last).hasContent()) {
            last--;
        }
        return last;
    }

    private boolean hasContent(int from, int to) {
        for (int i = from; i < to; i++) {
            if (draft.line(i).hasContent()) {
                return true;
            }
        }
        return false;
    }

    private void blankWithFault(Chunk chunk, boolean list) {
        DraftLine head = draft.line(chunk.from());
        Optional<SyntaxError> error =
                Attempt.at(draft.text(chunk.from(), chunk.to())).error();
        SyntaxMessage other = list ? SyntaxMessage.KEY_BETWEEN_ITEMS : SyntaxMessage.ITEM_BETWEEN_KEYS;
        faults.accept(error.map(wrong -> mender.fault(head, 0, wrong)).orElseGet(() -> mender.fault(head, 0, other)));
        blank(chunk.from(), chunk.to());
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            draft.line(i).blank();
        }
    }
}
