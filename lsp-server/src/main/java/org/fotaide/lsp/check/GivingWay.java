// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.util.function.BooleanSupplier;
import org.fotaide.firmware.work.Progress;

/**
 * Long work that stops for what is more urgent, and goes on later.
 *
 * @param work that gives way
 * @param urgent whether something else waits
 */
record GivingWay(Progress work, BooleanSupplier urgent) implements Progress {
    @Override
    public void begin(String step, long total) {
        work.begin(step, total);
    }

    @Override
    public void worked(long amount) {
        work.worked(amount);
    }

    @Override
    public void log(String line) {
        work.log(line);
    }

    @Override
    public boolean cancelled() {
        return urgent.getAsBoolean() || work.cancelled();
    }
}
