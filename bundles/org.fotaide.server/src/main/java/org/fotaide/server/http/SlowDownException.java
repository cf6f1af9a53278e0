// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.time.Duration;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** Whoever asks has to wait before it asks again. */
final class SlowDownException extends FotaException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    SlowDownException(Duration patience) {
        this(Math.max(1, patience.toSeconds()));
    }

    private SlowDownException(long seconds) {
        super(ServerProblem.TOO_MANY_GUESSES.with(seconds));
        this.seconds = seconds;
    }

    /** What it is told. */
    Answer answer() {
        return Answer.problem(problem()).with("Retry-After", Long.toString(seconds));
    }
}
