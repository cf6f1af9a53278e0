// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

/**
 * Characters ahead of a {@link Cursor}.
 *
 * @param start how far ahead the first one stands
 * @param end how far ahead the one behind them stands
 */
record Stretch(int start, int end) {
    int length() {
        return end - start;
    }
}
