// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.secret;

import java.util.Optional;
import org.fotaide.firmware.work.SecretSubject;

/** Asks the user for a password. Found as a service; called by threads that may wait. */
public interface SecretPrompt {
    /** How far a password goes. */
    enum Reach {
        /** It opens what was asked about. */
        ONE,
        /** It opens all others of the kind in the same piece of work. */
        ALL
    }

    /** How the one stands that is asked for. */
    enum Standing {
        /** It is not known. */
        UNKNOWN,
        /** What was given before was refused. */
        REFUSED
    }

    /**
     * Asks.
     *
     * @return empty if the user gives none
     */
    Optional<Answer> ask(Question question);

    /**
     * Tells that a password could not be kept: it is asked for again next time.
     *
     * @param reason as the platform says it
     */
    void notKept(SecretSubject subject, String reason);

    /**
     * What is asked for.
     *
     * @param most how far the password can go
     */
    record Question(SecretSubject subject, Reach most, Standing standing) {}

    /**
     * What the user gave.
     *
     * @param secret in an array of its own, which whoever uses it clears
     * @param keep whether it is to be kept
     * @param reach how far it is to go
     */
    record Answer(char[] secret, boolean keep, Reach reach) {
        Answer copy() {
            return new Answer(secret.clone(), keep, reach);
        }
    }
}
