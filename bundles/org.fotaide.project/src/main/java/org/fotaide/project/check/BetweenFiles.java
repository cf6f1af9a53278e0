// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks between files remember of a workspace, and what they found. */
final class BetweenFiles {
    private final List<TreeChecker> checkers;
    private final List<TreeCheck> running = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();
    private final Map<Path, Ignored> ignored = new HashMap<>();
    private Map<Path, List<Finding>> findings = Map.of();

    BetweenFiles(List<TreeChecker> checkers) {
        this.checkers = checkers;
        checkers.forEach(checker -> running.add(checker.begin()));
    }

    void visit(CheckContext context) {
        visited.add(context.file());
        Ignored silenced = Ignored.in(context.document());
        if (!silenced.isNothing()) {
            ignored.put(context.file(), silenced);
        }
        running.forEach(check -> check.visit(context));
    }

    /** Forgets one file; false if a check could not, so that every file has to be visited again. */
    boolean forget(Path file) {
        if (!visited.remove(file)) {
            return true;
        }
        ignored.remove(file);
        boolean all = true;
        for (TreeCheck check : running) {
            all &= check.forget(file);
        }
        if (!all) {
            visited.clear();
            ignored.clear();
            running.clear();
            checkers.forEach(checker -> running.add(checker.begin()));
        }
        return all;
    }

    /** Judges what is remembered now; tells the files that have other findings than before. */
    Set<Path> judge() {
        Map<Path, List<Finding>> now = new HashMap<>();
        for (TreeCheck check : running) {
            for (Finding finding : check.finish()) {
                Ignored silenced = ignored.get(finding.file());
                if (silenced == null || !silenced.covers(finding)) {
                    now.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                            .add(finding);
                }
            }
        }
        Set<Path> changed = new HashSet<>();
        now.forEach((file, found) -> {
            if (!found.equals(findings.get(file))) {
                changed.add(file);
            }
        });
        findings.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        findings = now;
        return changed;
    }

    List<Finding> all() {
        return findings.values().stream().flatMap(List::stream).toList();
    }

    List<Finding> of(Path file) {
        return findings.getOrDefault(file, List.of());
    }
}
