// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import org.fotaide.firmware.work.Progress;

/** Progress that a terminal shows until it is closed. */
public interface TerminalProgress extends Progress, AutoCloseable {
    /** A line that is drawn again on a screen; plain lines where there is none. */
    static TerminalProgress on(Terminal terminal, Cancellation cancellation) {
        return terminal.isScreen()
                ? new ScreenProgress(terminal, cancellation, System::nanoTime)
                : new PlainProgress(terminal, cancellation, System::nanoTime);
    }

    /** Leaves what is shown in a finished state. */
    @Override
    void close();
}
