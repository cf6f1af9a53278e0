// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.problem;

import java.util.concurrent.CompletionException;
import org.fotaide.firmware.work.FotaException;

/** Why something failed that was done on another thread. */
public record Cause(Throwable failure) {
    /** One sentence for the log or the history. */
    public String reason() {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof FotaException expected ? expected.problem().why() : String.valueOf(cause.getMessage());
    }
}
