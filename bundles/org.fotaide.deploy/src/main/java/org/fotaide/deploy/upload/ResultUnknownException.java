// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;

/** Every byte was sent, and the device did not say what became of them: only what it runs afterwards can tell. */
public final class ResultUnknownException extends FotaException {
    private static final long serialVersionUID = 1L;

    private final transient UploadReport report;

    public ResultUnknownException(Problem problem, UploadReport report) {
        super(problem);
        this.report = report;
    }

    /** How the bytes went. */
    public UploadReport report() {
        return report;
    }
}
