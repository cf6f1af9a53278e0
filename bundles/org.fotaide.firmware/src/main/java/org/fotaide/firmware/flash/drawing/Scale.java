// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import org.fotaide.firmware.flash.Extent;

/**
 * A stretch of flash drawn downwards, as many bytes to a pixel from its first to its last.
 *
 * @param window the stretch
 * @param top where its first byte is, in pixels
 * @param height how tall it is, in pixels
 */
record Scale(Extent window, double top, double height) {
    double y(long address) {
        long inside = Math.max(window.offset(), Math.min(window.end(), address));
        return top + (inside - window.offset()) * height / window.size();
    }

    double middle(Extent extent) {
        return (y(extent.offset()) + y(extent.end())) / 2;
    }

    double height(Extent extent) {
        return y(extent.end()) - y(extent.offset());
    }

    double bottom() {
        return top + height;
    }
}
