// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.util.function.BooleanSupplier;
import org.fotaide.firmware.work.Progress;

/** Shows nothing, and stops as soon as what it works on was overtaken. */
record StopOnEdit(BooleanSupplier overtaken) implements Progress {
    @Override
    public void begin(String step, long total) {}

    @Override
    public void worked(long amount) {}

    @Override
    public void log(String line) {}

    @Override
    public boolean cancelled() {
        return overtaken.getAsBoolean();
    }
}
