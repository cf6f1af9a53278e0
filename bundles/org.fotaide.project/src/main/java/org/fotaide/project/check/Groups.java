// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a workspace as one check between files judges them: in groups, of which an edit touches few. */
final class Groups {
    private final TreeChecker checker;
    private final Scope scope;
    private final Optional<Anchors> anchors;
    private final Map<Object, Group> groups = new HashMap<>();
    private final Map<Path, Set<Object>> members = new HashMap<>();
    private final Map<Path, Set<Object>> places = new HashMap<>();
    private final Set<Object> touched = new HashSet<>();

    Groups(TreeChecker checker, Scope scope) {
        this.checker = checker;
        this.scope = scope;
        this.anchors = Anchors.of(scope);
    }

    /** A file is there; the files that come into another group by that. */
    Set<Path> know(Path file) {
        return anchors.isPresent() && anchors.get().add(file) ? moved(file) : Set.of();
    }

    /** A file is gone; the files that come into another group by that. */
    Set<Path> unknow(Path file) {
        return anchors.isPresent() && anchors.get().remove(file) ? moved(file) : Set.of();
    }

    private Set<Path> moved(Path anchor) {
        return members.entrySet().stream()
                .filter(member -> Anchors.isBelow(member.getKey(), anchor))
                .filter(member -> !member.getValue().contains(home(member.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void visit(CheckContext context) {
        Map<Object, Supplier<TreeCheck>> wanted = wanted(context);
        if (!wanted.isEmpty()) {
            members.put(context.file(), wanted.keySet());
        }
        wanted.forEach((key, check) -> {
            groups.computeIfAbsent(key, fresh -> new Group(check)).visit(context);
            touched.add(key);
        });
    }

    /** The groups that a file is in. */
    private Map<Object, Supplier<TreeCheck>> wanted(CheckContext context) {
        if (scope instanceof Scope.Sharing<?> sharing) {
            return sharing.checks(context);
        }
        return checker.concerns(context) ? Map.of(home(context.file()), checker::begin) : Map.of();
    }

    private Object home(Path file) {
        return anchors.<Object>map(folders -> folders.home(file)).orElse("");
    }

    /** Drops a file; the files that have to be visited again. */
    Set<Path> forget(Path file) {
        Set<Path> again = new HashSet<>();
        for (Object key : Optional.ofNullable(members.remove(file)).orElse(Set.of())) {
            again.addAll(groups.get(key).forget(file));
            touched.add(key);
        }
        return again;
    }

    void touch() {
        touched.addAll(groups.keySet());
    }

    /** Judges the groups that were touched; tells the files that have other findings than before. */
    Set<Path> judge() {
        Set<Path> changed = new HashSet<>();
        for (Object key : touched) {
            Group group = groups.get(key);
            for (Path file : group.judge()) {
                changed.add(file);
                place(file, key, group);
            }
            if (group.isEmpty()) {
                groups.remove(key);
            }
        }
        touched.clear();
        return changed;
    }

    /** Something may be found in what was never visited, such as a folder. */
    private void place(Path file, Object key, Group group) {
        Set<Object> known = places.computeIfAbsent(file, fresh -> new HashSet<>());
        if (group.findings(file).isEmpty()) {
            known.remove(key);
        } else {
            known.add(key);
        }
        if (known.isEmpty()) {
            places.remove(file);
        }
    }

    Stream<Finding> all() {
        return groups.values().stream().flatMap(Group::all);
    }

    Stream<Finding> of(Path file) {
        return places.getOrDefault(file, Set.of()).stream().flatMap(key -> groups.get(key).findings(file).stream());
    }
}
