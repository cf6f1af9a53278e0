// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * A file that is written once over the serial line, before the first update over the air.
 *
 * @param file its name in the SDK or in the build
 * @param offset where it goes
 */
public record Burn(String file, long offset) {}
