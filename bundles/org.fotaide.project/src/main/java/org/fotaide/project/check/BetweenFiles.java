// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the checks between files remember of a tree, and what they found that no comment silences. */
final class BetweenFiles {
    private final List<Groups> checks;
    private final Map<Path, Ignored> ignored = new HashMap<>();
    private final Set<Path> otherwiseSilenced = new HashSet<>();

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
        Ignored silenced = Ignored.of(context);
        if (!silenced.isNothing()) {
            ignored.put(context.file(), silenced);
            otherwiseSilenced.add(context.file());
        }
        checks.forEach(check -> check.visit(context));
    }

    /** Drops what is remembered of a file; the files that have to be visited again. */
    Set<Path> forget(Path file) {
        if (ignored.remove(file) != null) {
            otherwiseSilenced.add(file);
        }
        return all(check -> check.forget(file));
    }

    /** Everything is to be judged again. */
    void touch() {
        checks.forEach(Groups::touch);
    }

    /** Judges what is remembered now; tells the files that may have other findings than before. */
    Set<Path> judge() {
        Set<Path> changed = all(Groups::judge);
        changed.addAll(otherwiseSilenced);
        otherwiseSilenced.clear();
        return changed;
    }

    List<Finding> of(Path file) {
        return told(checks.stream().flatMap(check -> check.of(file)));
    }

    /** The files in which something was found, silenced or not. */
    Set<Path> found() {
        return checks.stream().flatMap(Groups::all).map(Finding::file).collect(Collectors.toSet());
    }

    List<Finding> all() {
        return told(checks.stream().flatMap(Groups::all));
    }

    private List<Finding> told(Stream<Finding> findings) {
        return findings.filter(finding -> {
                    Ignored silenced = ignored.get(finding.file());
                    return silenced == null || !silenced.covers(finding);
                })
                .toList();
    }

    private Set<Path> all(Function<Groups, Set<Path>> ask) {
        Set<Path> files = new HashSet<>();
        checks.forEach(check -> files.addAll(ask.apply(check)));
        return files;
    }
}
