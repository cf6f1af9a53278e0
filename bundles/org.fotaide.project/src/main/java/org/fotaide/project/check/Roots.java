// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** The folders of a workspace, and which places in them may be files of it. */
final class Roots {
    /** The name of some file. */
    private static final String ANY = "any";

    private final Checkers checkers;
    private final Set<Path> folders = new LinkedHashSet<>();
    private CheckOptions options;

    Roots(Checkers checkers, CheckOptions options) {
        this.checkers = checkers;
        this.options = options;
    }

    void add(Path folder) {
        folders.add(folder.toAbsolutePath().normalize());
    }

    void remove(Path folder) {
        folders.remove(folder.toAbsolutePath().normalize());
    }

    void set(CheckOptions wanted) {
        options = wanted;
    }

    FileSearch search(Progress progress) throws CancelledException {
        progress.begin("Looking for files", Progress.UNKNOWN);
        FileSearch search = new FileSearch(checkers, options, progress);
        for (Path folder : folders) {
            search.search(folder);
        }
        return search;
    }

    /** Whether it may be one of the files, by its name and its place. */
    boolean hold(Path file) {
        return (checkers.accept(file) || checkers.suspect(file))
                && folders.stream().anyMatch(root -> file.startsWith(root) && !skipped(root, file));
    }

    /** Whether something at this place may be one of the files, or have some below it. */
    boolean concern(Path path) {
        return folders.stream()
                .anyMatch(root -> root.startsWith(path) || (path.startsWith(root) && !skipped(root, path)));
    }

    /** Whether files in this folder are looked for. */
    boolean lookInto(Path folder) {
        return concern(folder.resolve(ANY));
    }

    /** Whether everything below a folder is looked at that may be a part of a project. */
    boolean seeWhole(Path folder) {
        return options.equals(CheckOptions.USUAL) && folders.stream().anyMatch(folder::startsWith);
    }

    private boolean skipped(Path root, Path file) {
        Path folder = root.relativize(file).getParent();
        if (folder != null) {
            for (Path step : folder) {
                if (options.skipped().contains(step.toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
