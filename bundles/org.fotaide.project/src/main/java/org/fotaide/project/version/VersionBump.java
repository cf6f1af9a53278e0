// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.version;

import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomStep;
import org.fotaide.project.change.Change;

/**
 * A step to the next version of a project.
 *
 * @param step how it comes after the one that is
 * @param name the version that it leads to
 * @param change what has to change, everywhere that the project states its version; refused if some place cannot
 */
public record VersionBump(RomStep step, RomName name, Change change) {}
