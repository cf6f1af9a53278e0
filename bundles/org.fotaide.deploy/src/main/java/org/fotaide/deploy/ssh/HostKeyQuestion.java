// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

/** Asks a person whether a server is the one that it says it is. Called from a thread of its own. */
@FunctionalInterface
public interface HostKeyQuestion {
    /** Trusts nobody: for where there is nobody to ask. */
    HostKeyQuestion NOBODY = key -> false;

    /** Whether to trust this key from now on. */
    boolean trusts(UnknownHostKey key);
}
