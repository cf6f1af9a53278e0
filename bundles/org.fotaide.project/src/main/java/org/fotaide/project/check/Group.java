// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files that one check judges together, and what it found between them. */
final class Group {
    private final Supplier<TreeCheck> checks;
    private final Set<Path> files = new HashSet<>();
    private TreeCheck check;
    private Map<Path, List<Finding>> findings = Map.of();

    Group(Supplier<TreeCheck> checks) {
        this.checks = checks;
        this.check = checks.get();
    }

    void visit(CheckContext context) {
        files.add(context.file());
        check.visit(context);
    }

    /** Drops a file; the files that have to be visited again, since the check cannot forget one alone. */
    Set<Path> forget(Path file) {
        if (!files.remove(file) || check.forget(file)) {
            return Set.of();
        }
        check = checks.get();
        Set<Path> again = Set.copyOf(files);
        files.clear();
        return again;
    }

    /** Judges what is remembered now; tells the files that have other findings than before. */
    Set<Path> judge() {
        Map<Path, List<Finding>> now = new HashMap<>();
        for (Finding finding : check.finish()) {
            now.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
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

    List<Finding> findings(Path file) {
        return findings.getOrDefault(file, List.of());
    }

    Stream<Finding> all() {
        return findings.values().stream().flatMap(List::stream);
    }

    boolean isEmpty() {
        return files.isEmpty() && findings.isEmpty();
    }
}
