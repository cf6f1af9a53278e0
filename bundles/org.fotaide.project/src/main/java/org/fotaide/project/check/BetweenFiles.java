// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the checks between files remember of a tree, and what they found, also what is silenced. */
final class BetweenFiles {
    private final List<Groups> checks;

    private BetweenFiles(List<Groups> checks) {
        this.checks = checks;
    }

    /** For files that change: each check judges what it has to see together. */
    static BetweenFiles inGroups(List<TreeChecker> checkers) {
        return new BetweenFiles(checkers.stream()
                .map(checker -> new Groups(checker, checker.scope()))
                .toList());
    }

    /** For files that are looked at once: each check judges all of them. */
    static BetweenFiles atOnce(List<TreeChecker> checkers) {
        return new BetweenFiles(checkers.stream()
                .map(checker -> new Groups(checker, new Scope.Whole()))
                .toList());
    }

    /** A file is there; the files that have to be visited again. */
    Set<Path> know(Path file) {
        return all(check -> check.know(file));
    }

    /** A file is gone; the files that have to be visited again. */
    Set<Path> unknow(Path file) {
        return all(check -> check.unknow(file));
    }

    void visit(CheckContext context) {
        checks.forEach(check -> check.visit(context));
    }

    /** Drops what is remembered of a file; the files that have to be visited again. */
    Set<Path> forget(Path file) {
        return all(check -> check.forget(file));
    }

    /** Everything is to be judged again. */
    void touch() {
        checks.forEach(Groups::touch);
    }

    /** Judges what is remembered now; tells the files that may have other findings than before. */
    Set<Path> judge() {
        return all(Groups::judge);
    }

    List<Finding> of(Path file) {
        return checks.stream().flatMap(check -> check.of(file)).toList();
    }

    /** The files in which something was found. */
    Set<Path> found() {
        return checks.stream().flatMap(Groups::all).map(Finding::file).collect(Collectors.toSet());
    }

    List<Finding> all() {
        return checks.stream().flatMap(Groups::all).toList();
    }

    private Set<Path> all(Function<Groups, Set<Path>> ask) {
        Set<Path> files = new HashSet<>();
        checks.forEach(check -> files.addAll(ask.apply(check)));
        return files;
    }
}
