// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import org.fotaide.firmware.rom.ProductType;

/**
 * A device that showed its key.
 *
 * @param id its identity in the store
 * @param product of which it is one
 * @param key the identity of its key
 */
record KnownDevice(String id, ProductType product, String key) {}
