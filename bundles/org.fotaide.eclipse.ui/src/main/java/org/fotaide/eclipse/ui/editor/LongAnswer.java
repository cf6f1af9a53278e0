// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;

/**
 * What the server answers to something that may take long and that the user may stop.
 *
 * @param request what was asked
 */
public record LongAnswer<T>(CompletableFuture<T> request) {
    /** How often it is looked whether the user stopped it, in milliseconds. */
    private static final long LOOK = 50;

    /**
     * Waits for it, in a thread that may wait.
     *
     * @throws CoreException with the server's reason, if it fails
     * @throws OperationCanceledException if it was stopped
     */
    public T await(IProgressMonitor monitor) throws CoreException {
        while (true) {
            try {
                return request.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtWork) {
                if (monitor.isCanceled()) {
                    request.cancel(true);
                }
            } catch (InterruptedException stopped) {
                request.cancel(true);
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            } catch (CancellationException stopped) {
                throw new OperationCanceledException();
            } catch (ExecutionException failed) {
                throw new CoreException(Status.error(failed.getCause().getMessage(), failed.getCause()));
            }
        }
    }
}
