// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.Session;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Where SSH connections come from. */
public interface SshSessions {
    /**
     * A connection on which the user is logged in, to a server whose key is known. Whoever gets it disconnects it.
     *
     * @param progress a cancel ends the try within a second
     * @param secrets asked only when the server or a key wants a password; may be asked from another thread
     */
    Session open(SshAddress address, Progress progress, Secrets secrets) throws FotaException, CancelledException;
}
