// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Optional;

/** Makes a text parse that does not, by repairing as little as possible in a draft of it. */
final class Recovery {
    private static final int LINES_TO_BLANK = 10;

    private final Draft draft;
    private final Faults faults;

    Recovery(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** What could be parsed at last; with an error if even that was not all. */
    Attempt recover() {
        new Cleaning(draft, faults).clean();
        Attempt attempt = Attempt.at(draft.text());
        if (!attempt.succeeded()) {
            new Isolation(draft, faults).mend(firstOfContent(), draft.size(), 0);
            attempt = Attempt.at(draft.text());
        }
        for (int i = 0; i < LINES_TO_BLANK && !attempt.succeeded(); i++) {
            blank(attempt.error());
            attempt = Attempt.at(draft.text());
        }
        return attempt;
    }

    /** Directives and the mark of the document's start stand before it. */
    private int firstOfContent() {
        int line = 0;
        while (line < draft.size()
                && (!draft.line(line).hasContent() || draft.line(line).body().matches("%.*|---\\s*"))) {
            line++;
        }
        return line;
    }

    private void blank(Optional<SyntaxError> error) {
        error.ifPresent(wrong -> {
            int number = draft.lineAt(0, wrong.at());
            while (number > 0 && !draft.line(number).hasContent()) {
                number--;
            }
            DraftLine line = draft.line(number);
            int column = number == draft.lineAt(0, wrong.at()) ? draft.columnAt(0, wrong.at()) - line.indent() : 0;
            LineMender mender = new LineMender(draft, faults);
            faults.accept(
                    mender.fault(line, Math.max(0, Math.min(column, line.body().length())), wrong));
            line.blank();
        });
    }
}
