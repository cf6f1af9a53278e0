// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

/**
 * Two ROM names that should not stand in one catalogue.
 *
 * @param code which rule
 * @param name the index of the later one, which is at fault
 * @param other the index of the one that was there
 * @param message both names and the rule
 */
public record CatalogueConflict(RomCode code, int name, int other, String message) {}
