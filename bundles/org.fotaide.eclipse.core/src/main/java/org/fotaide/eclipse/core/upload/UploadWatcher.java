// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.Optional;
import org.fotaide.firmware.work.Problem;

/** Hears how uploads end. Found as a service; called by any thread. */
@FunctionalInterface
public interface UploadWatcher {
    /**
     * One ended by itself.
     *
     * @param device as the user knows it
     * @param summary in one sentence
     * @param problem what went wrong, if it did
     */
    void ended(String device, String summary, Optional<Problem> problem);
}
