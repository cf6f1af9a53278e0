// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/**
 * What the build of one slot made.
 *
 * @param slot the slot
 * @param elf the linked program
 * @param image the image, where the project makes it itself
 * @param map the linker's map
 */
public record SlotFiles(Slot slot, Optional<Path> elf, Optional<Path> image, Optional<Path> map) {}
