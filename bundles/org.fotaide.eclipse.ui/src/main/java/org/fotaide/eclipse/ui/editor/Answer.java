// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the server answers, for threads of the editor that may wait for it. The thread of the user interface may not.
 *
 * @param request what was asked
 */
public record Answer<T>(CompletableFuture<T> request) {
    /** After that much a hover or a list of proposals is of no use any more, in milliseconds. */
    private static final long PATIENCE = 2000;

    /** Empty if the answer is none, fails, or comes too late; the request is cancelled then. */
    public Optional<T> await() {
        try {
            return Optional.ofNullable(request.get(PATIENCE, TimeUnit.MILLISECONDS));
        } catch (InterruptedException overtaken) {
            request.cancel(true);
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            request.cancel(true);
        } catch (ExecutionException | CancellationException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
