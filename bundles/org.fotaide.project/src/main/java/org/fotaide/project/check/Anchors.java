// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The folders that hold what lies below them together, since a file of a certain name is in them. */
final class Anchors {
    private final Predicate<Path> anchor;
    private final Choice choice;
    private final Map<Path, Set<Path>> folders = new HashMap<>();

    /** Which of several folders above each other counts. */
    enum Choice {
        TOPMOST,
        NEAREST
    }

    Anchors(Predicate<Path> anchor, Choice choice) {
        this.anchor = anchor;
        this.choice = choice;
    }

    static Optional<Anchors> of(Scope scope) {
        if (scope instanceof Scope.Below below) {
            return Optional.of(new Anchors(below.anchor(), Choice.TOPMOST));
        }
        return scope instanceof Scope.Nearest nearest
                ? Optional.of(new Anchors(nearest.anchor(), Choice.NEAREST))
                : Optional.empty();
    }

    /** A file is there; tells whether that changes what is held together. */
    boolean add(Path file) {
        return anchor.test(file)
                && folders.computeIfAbsent(folder(file), folder -> new HashSet<>())
                        .add(file)
                && folders.get(folder(file)).size() == 1;
    }

    /** A file is gone; tells whether that changes what is held together. */
    boolean remove(Path file) {
        Set<Path> known = folders.getOrDefault(folder(file), Set.of());
        if (known.contains(file) && known.size() == 1) {
            folders.remove(folder(file));
            return true;
        }
        if (!known.isEmpty()) {
            known.remove(file);
        }
        return false;
    }

    /** The folder that holds a file together with others; without one the folder of the file itself. */
    Path home(Path file) {
        Path found = folder(file);
        for (Path at = found; at != null; at = at.getParent()) {
            if (folders.containsKey(at)) {
                found = at;
                if (choice == Choice.NEAREST) {
                    return found;
                }
            }
        }
        return found;
    }

    /** Whether a file lies where another one has something to say. */
    static boolean isBelow(Path file, Path other) {
        return file.startsWith(folder(other));
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }
}
