// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a build system made of a sketch.
 *
 * @param image the file with eboot and the sketch
 * @param elf the linked program, where it is known
 * @param how how it was built, for people
 * @param notes what a person should know
 */
record SketchProduct(Path image, Optional<Path> elf, String how, List<String> notes) implements Products {
    SketchProduct {
        notes = List.copyOf(notes);
    }
}
