// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;

/**
 * What a device said, or did, just now.
 *
 * @param id which device
 * @param product of which it is one
 * @param rom what it runs; empty if it did not say
 * @param state how far it is now
 * @param detail more of that, for people; may be empty
 * @param address from which it came
 */
public record DeviceReport(
        String id, ProductType product, Optional<String> rom, DeviceState state, String detail, String address) {}
