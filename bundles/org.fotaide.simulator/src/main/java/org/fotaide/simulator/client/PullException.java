// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

/** An update could not be fetched; the running firmware goes on. */
public final class PullException extends Exception {
    private static final long serialVersionUID = 1L;

    public PullException(String reason) {
        super(reason);
    }

    public PullException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
