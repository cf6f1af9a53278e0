// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.time.Instant;
import org.fotaide.firmware.rom.RomName;

/**
 * An order to fetch a ROM that waits for its device.
 *
 * @param rom which
 * @param insisted whether the owner named it to insist, so that it may also be an older one
 * @param who the identity of the owner's key
 * @param time when it was given
 */
public record KeptOrder(RomName rom, boolean insisted, String who, Instant time) {}
