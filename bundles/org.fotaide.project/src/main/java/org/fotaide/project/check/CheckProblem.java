// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.Locale;
import org.fotaide.firmware.work.ProblemKind;

/** What can keep a check from looking at a file or from mending it. Particulars stand as %1$s, %2$s and so on. */
public enum CheckProblem implements ProblemKind {
    MISSING("There is no file or folder %1$s.", "It was to be checked.", "Correct the path."),
    UNREADABLE("%1$s could not be read.", "The system says: %2$s.", "Check that you may read it."),
    NO_CHECKER(
            "%1$s was not checked.",
            "Nothing here knows what to look for in such a file.", "Name a fota.yaml, or a folder that holds one."),
    UNWRITABLE(
            "%1$s could not be mended.",
            "The system says: %2$s.",
            "Check that you may write to it and to its folder, and that the disk is not full. The file is as it was."),
    CHANGED(
            "%1$s was not mended.",
            "It changed while it was checked.", "Run the check again once nothing else writes to it."),
    ENCODING(
            "%1$s was not mended.",
            "Some of its bytes are no characters, and would have been lost.",
            "Save the file as UTF-8 and run the check again.");

    private final String what;
    private final String why;
    private final String remedy;

    CheckProblem(String what, String why, String remedy) {
        this.what = what;
        this.why = why;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return "check-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String why() {
        return why;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
