// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import org.fotaide.deploy.ssh.UnknownHostKey;

/** Asks the user whether a server is the one that it says it is. Found as a service; called by threads that may wait. */
@FunctionalInterface
public interface HostKeyPrompt {
    /** Whether to trust this key from now on. */
    boolean trusts(UnknownHostKey key);
}
