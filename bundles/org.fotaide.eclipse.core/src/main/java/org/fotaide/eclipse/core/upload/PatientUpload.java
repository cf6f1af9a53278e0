// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.Optional;
import java.util.Set;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * Sends again when the device refused the password, which is asked for anew. Nothing was written by then.
 *
 * @param upload that is tried
 */
record PatientUpload(UploadImage upload) {
    private static final Set<ProblemKind> REFUSED = Set.of(DeployProblem.PASSWORD_WRONG, DeployProblem.LOGIN_REFUSED);
    private static final int TRIES = 3;

    Uploaded call(Progress progress, Secrets secrets) throws FotaException, CancelledException {
        Optional<FotaException> refusal = Optional.empty();
        for (int tries = 1; ; tries++) {
            try {
                return upload.call(progress, secrets);
            } catch (FotaException failed) {
                refusal = Optional.of(told(failed, refusal));
                if (tries == TRIES || !REFUSED.contains(failed.problem().kind())) {
                    throw refusal.get();
                }
                progress.log(failed.problem().what());
            }
        }
    }

    /** Who gives no other password hears that the one before was wrong. */
    private static FotaException told(FotaException failed, Optional<FotaException> before) {
        return failed.problem().kind() == DeployProblem.PASSWORD_MISSING ? before.orElse(failed) : failed;
    }
}
