// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * One kind of place that releases are put into. Found by {@link java.util.ServiceLoader}; an implementation has a public
 * constructor without arguments, keeps no state between places and may be used from several threads.
 */
public interface Publisher {
    /** The word of fota.yaml, such as {@code directory}. */
    String via();

    /**
     * Opens a place, without changing anything there.
     *
     * @param progress counts the bytes that the place took, for as long as it is open; a cancel ends the work within a
     *     second
     * @param secrets asked only when the place wants a password
     */
    Place open(Destination destination, Progress progress, Secrets secrets) throws FotaException, CancelledException;
}
