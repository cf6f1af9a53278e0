// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of a project count as its sources: all but hidden folders, what compilers leave beside sources, what editors
 * leave while a file is open, and fota.yaml, whose values are compared one by one instead.
 *
 * @param root the project's folder
 * @param excluded folders that hold results
 */
public record Sources(Path root, Set<Path> excluded) {
    private static final Pattern LEFT_OVERS =
            Pattern.compile("fota\\.yaml|.*\\.(?:o|d|elf|out|map|sw[a-z]|tmp)|.*~|\\.#.*|#.*#");

    public Sources {
        excluded = Set.copyOf(excluded);
    }

    public FolderState now() throws IOException {
        return FolderState.of(root, this::holdsSources, Sources::isSource);
    }

    private boolean holdsSources(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !name.equals("node_modules") && !excluded.contains(folder);
    }

    private static boolean isSource(Path file) {
        return !LEFT_OVERS.matcher(file.getFileName().toString()).matches();
    }
}
