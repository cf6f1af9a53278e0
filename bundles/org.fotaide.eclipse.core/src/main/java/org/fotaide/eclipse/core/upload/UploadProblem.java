// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** What only an IDE can find wrong with an upload. */
enum UploadProblem implements ProblemKind {
    /** Particulars: project. */
    PROJECT_CLOSED(
            "upload-project-closed", Messages.projectClosed, Messages.projectClosedWhy, Messages.projectClosedRemedy),

    /** Particulars: how many went how, what is left. */
    NOT_ALL("upload-not-all", Messages.notAll, Messages.notAllWhy, Messages.notAllRemedy);

    private final ProblemText text;

    UploadProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public ProblemText text() {
        return text;
    }

    @Override
    public boolean ofRequest() {
        return this == PROJECT_CLOSED;
    }
}
