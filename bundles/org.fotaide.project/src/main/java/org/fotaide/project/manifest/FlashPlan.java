// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;

/**
 * The flash of a project's devices: the {@code flash} of fota.yaml.
 *
 * @param layout what lies where; no image is known in it
 * @param mode how the chip talks to its flash
 * @param frequency the clock of the flash
 */
public record FlashPlan(Layout layout, FlashMode mode, FlashFrequency frequency) {}
