// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import org.fotaide.firmware.finding.Severity;

/** Hears what the language server has to say to the user. Found as a service; called by any thread. */
@FunctionalInterface
public interface ServerWatcher {
    /** One message, in whole sentences. */
    void said(Severity severity, String message);
}
