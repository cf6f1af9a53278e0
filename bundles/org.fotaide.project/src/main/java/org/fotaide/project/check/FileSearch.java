// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;

/**
 * Finds the files that somebody checks: those that are named, and those below named folders. Links to folders are not
 * followed, so that no loop of links catches it; links to files are.
 */
final class FileSearch extends SimpleFileVisitor<Path> {
    private final Checkers checkers;
    private final CheckOptions options;
    private final Progress progress;
    private final TreeSet<Path> files = new TreeSet<>();
    private final Set<Path> named = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private Path root = Path.of("");

    FileSearch(Checkers checkers, CheckOptions options, Progress progress) {
        this.checkers = checkers;
        this.options = options;
        this.progress = progress;
    }

    void search(Path path) throws CancelledException {
        if (Files.isDirectory(path)) {
            walk(path);
        } else if (!Files.exists(path)) {
            problems.add(ProjectProblem.PATH_MISSING.with(path));
        } else if (Files.isRegularFile(path) && checkers.acceptNamed(path)) {
            files.add(path);
            named.add(path);
        } else {
            problems.add(ProjectProblem.NOTHING_TO_CHECK.with(path));
        }
    }

    private void walk(Path folder) throws CancelledException {
        root = folder;
        try {
            Files.walkFileTree(folder.toString().isEmpty() ? Path.of(".") : folder, this);
        } catch (IOException e) {
            problems.add(unreadable(folder, e));
        }
        progress.checkCancelled();
    }

    /** By name; some of them turn out to be no file for any checker only when they are read. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Whether a person named this file, which is then checked whatever is in it. */
    boolean named(Path file) {
        return named.contains(file);
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (progress.cancelled()) {
            return FileVisitResult.TERMINATE;
        }
        Path name = folder.getFileName();
        boolean skipped =
                !folder.equals(root) && name != null && options.skipped().contains(name.toString());
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if ((checkers.accept(file) || checkers.suspect(file)) && Files.isRegularFile(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        problems.add(unreadable(file, cause));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
        if (cause != null) {
            problems.add(unreadable(folder, cause));
        }
        return FileVisitResult.CONTINUE;
    }

    static Problem unreadable(Path path, IOException cause) {
        return ProjectProblem.PATH_UNREADABLE.with(path, Reason.of(cause));
    }
}
