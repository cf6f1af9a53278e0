// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;

/**
 * What an upload says.
 *
 * @param lines what it does
 * @param faults what goes wrong
 */
record UploadStreams(LineStream lines, LineStream faults) implements IStreamsProxy {
    @Override
    public IStreamMonitor getOutputStreamMonitor() {
        return lines;
    }

    @Override
    public IStreamMonitor getErrorStreamMonitor() {
        return faults;
    }

    /** It reads nothing. */
    @Override
    public void write(String input) {}
}
