// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.swt.custom.BusyIndicator;

/**
 * What the server answers, for whoever cannot go on without it. The thread of the user interface goes on with its events
 * meanwhile, under a busy cursor.
 *
 * @param request what was asked
 */
public record Answer<T>(CompletableFuture<T> request) {
    /** After that much a hover or a list of proposals is of no use any more, in milliseconds. */
    private static final long PATIENCE = 2000;

    /** Empty if the answer is none, fails, or comes too late; the request is cancelled then. */
    public Optional<T> await() {
        BusyIndicator.showWhile(request.copy().completeOnTimeout(null, PATIENCE, TimeUnit.MILLISECONDS));
        try {
            return Optional.ofNullable(request.get(0, TimeUnit.MILLISECONDS));
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
