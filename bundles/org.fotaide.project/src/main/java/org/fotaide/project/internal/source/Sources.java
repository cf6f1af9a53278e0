// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * Which files of a project count as its sources: all but hidden folders, what compilers leave beside sources, what editors
 * leave while a file is open, and fota.yaml, whose values are compared one by one instead.
 *
 * @param root the project's folder
 * @param excluded folders and files that hold results
 */
public record Sources(Path root, Set<Path> excluded) {
    private static final Pattern LEFT_OVERS =
            Pattern.compile("fota\\.yaml|.*\\.(?:o|d|elf|out|map|sw[a-z]|tmp)|.*~|\\.#.*|#.*#");

    public Sources {
        excluded = Set.copyOf(excluded);
    }

    /** What they hold now. */
    public FolderState now(Progress progress) throws IOException, CancelledException {
        FolderState state = FolderState.of(
                root,
                folder -> !progress.cancelled() && holdsSources(folder),
                file -> !progress.cancelled() && isSource(file));
        progress.checkCancelled();
        return state;
    }

    private boolean holdsSources(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !name.equals("node_modules") && !excluded.contains(folder);
    }

    private boolean isSource(Path file) {
        return !excluded.contains(file)
                && !LEFT_OVERS.matcher(file.getFileName().toString()).matches();
    }
}
