// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.time.Duration;

/**
 * How a program ended.
 *
 * @param status its exit status; 128 and the signal's number if a signal ended it
 * @param took how long it ran
 */
public record ToolExit(int status, Duration took) {
    public boolean good() {
        return status == 0;
    }
}
