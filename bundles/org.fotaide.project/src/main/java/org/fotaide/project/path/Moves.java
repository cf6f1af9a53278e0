// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.path;

import java.nio.file.Path;
import java.util.Map;

/**
 * Files and folders that get other names.
 *
 * @param names the new ones by the old ones; absolute
 */
public record Moves(Map<Path, Path> names) {
    public Moves {
        names = Map.copyOf(names);
    }

    /** Where a file is afterwards; what lies in a folder moves with it. */
    public Path after(Path file) {
        for (Path at = file; at != null; at = at.getParent()) {
            Path moved = names.get(at);
            if (moved != null) {
                return moved.resolve(at.relativize(file)).normalize();
            }
        }
        return file;
    }
}
