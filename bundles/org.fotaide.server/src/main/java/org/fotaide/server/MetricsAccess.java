// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

/** Who may read the metrics. */
public enum MetricsAccess {
    /** This machine without a key, others with an owner's key. */
    LOCAL,
    /** Whoever shows an owner's key. */
    KEY,
    /** Whoever reaches the server. */
    OPEN
}
