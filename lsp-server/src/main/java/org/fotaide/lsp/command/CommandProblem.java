// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import java.util.Locale;
import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Every failure of a command that lies with the client. Particulars stand as %1$s. */
enum CommandProblem implements ProblemKind {
    EDITS_NOT_TAKEN(
            "The workspace was not mended.",
            "This editor does not let a language server change files that are not open.",
            "Mend the files one by one in the editor, or all at once with fota check --fix."),
    EDITS_REFUSED(
            "The workspace was not mended.",
            "The editor did not apply the changes; it said: %1$s.",
            "Save what is open and try again, or run fota check --fix.");

    private final ProblemText text;

    CommandProblem(String what, String why, String remedy) {
        this.text = new ProblemText("command-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return this == EDITS_NOT_TAKEN;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
