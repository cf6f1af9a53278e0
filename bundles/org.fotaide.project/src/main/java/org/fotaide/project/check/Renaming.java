// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.work.Problem;
import org.fotaide.project.problem.ProjectProblem;

/** Applies the sure fixes that only give another name. What is deepest goes first, so that no path changes before its turn. */
final class Renaming {
    private final List<Finding> applied = new ArrayList<>();
    private final List<Path> renamed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The names that files and folders surely should have, each file once and each name once, the deepest first. */
    static List<FileEdit.Rename> wanted(List<Finding> findings) {
        Set<Path> files = new HashSet<>();
        Set<Path> names = new HashSet<>();
        return findings.stream()
                .flatMap(finding -> rename(finding).stream())
                .sorted(Comparator.comparing(rename -> -rename.file().getNameCount()))
                .filter(rename -> files.add(rename.file()) && names.add(rename.to()))
                .toList();
    }

    void apply(List<Finding> findings) {
        Set<Path> done = new HashSet<>();
        Set<Path> failed = new HashSet<>();
        findings.stream()
                .filter(finding -> rename(finding).isPresent())
                .sorted(Comparator.comparing(finding -> -finding.file().getNameCount()))
                .forEach(finding -> {
                    FileEdit.Rename rename = rename(finding).orElseThrow();
                    if (done.contains(rename.file()) || (failed.add(rename.file()) && move(rename))) {
                        failed.remove(rename.file());
                        done.add(rename.file());
                        applied.add(finding);
                    }
                });
    }

    /** What was mended, by the paths that it had before. */
    List<Finding> applied() {
        return applied;
    }

    /** What has another name now. */
    List<Path> renamed() {
        return renamed;
    }

    List<Problem> problems() {
        return problems;
    }

    private static Optional<FileEdit.Rename> rename(Finding finding) {
        return finding.sureFix()
                .map(Fix::edits)
                .filter(edits -> edits.size() == 1)
                .map(edits -> edits.get(0))
                .filter(FileEdit.Rename.class::isInstance)
                .map(FileEdit.Rename.class::cast);
    }

    private boolean move(FileEdit.Rename rename) {
        try {
            if (Files.exists(rename.to()) && !Files.isSameFile(rename.file(), rename.to())) {
                problems.add(ProjectProblem.NAME_TAKEN.with(rename.file(), rename.to()));
                return false;
            }
            Files.move(rename.file(), rename.to());
            renamed.add(rename.to());
            return true;
        } catch (IOException e) {
            problems.add(ProjectProblem.NOT_RENAMED.with(rename.file(), Reason.of(e)));
            return false;
        }
    }
}
