// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

/** Whether a known device is there now. */
public enum Presence {
    /** It answered when it was last asked, or has not been asked since. */
    PRESENT,
    /** It does not answer, not even when it is asked directly. */
    SILENT,
    /** It said goodbye. */
    GONE
}
