// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.secret;

import java.util.Optional;
import org.fotaide.firmware.work.SecretSubject;

/** Asks the user for a password. Called by threads that may wait. */
@FunctionalInterface
public interface SecretPrompt {
    /** Empty if the user gives none. */
    Optional<Answer> ask(SecretSubject subject);

    /**
     * What the user gave.
     *
     * @param secret in an array of its own, which whoever uses it clears
     * @param keep whether it is to be kept
     */
    record Answer(char[] secret, boolean keep) {}
}
