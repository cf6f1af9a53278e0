// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which wishes of projects are for some file that there is, and which silence something. */
final class Uses {
    /**
     * What one file says of them.
     *
     * @param over those that are for it
     * @param used those of them that silence something in it
     */
    private record Use(Set<Suppression> over, Set<Suppression> used) {
        static final Use NONE = new Use(Set.of(), Set.of());
    }

    private final Map<Path, Use> files = new HashMap<>();
    private final Map<Suppression, Integer> over = new HashMap<>();
    private final Map<Suppression, Integer> used = new HashMap<>();

    /** Takes a file as it stands now; tells the files that list what is used otherwise than before. */
    Set<Path> put(Path file, List<Suppression> suppressions, List<Finding> found) {
        Set<Suppression> silencing = new HashSet<>();
        for (Suppression suppression : suppressions) {
            if (found.stream().anyMatch(finding -> finding.code().id().equals(suppression.code()))) {
                silencing.add(suppression);
            }
        }
        Use now = suppressions.isEmpty() ? Use.NONE : new Use(Set.copyOf(suppressions), Set.copyOf(silencing));
        Use before = Optional.ofNullable(now.over.isEmpty() ? files.remove(file) : files.put(file, now))
                .orElse(Use.NONE);
        Set<Path> changed = new HashSet<>();
        count(over, before.over, now.over, changed);
        count(used, before.used, now.used, changed);
        return changed;
    }

    private static void count(
            Map<Suppression, Integer> counts, Set<Suppression> before, Set<Suppression> now, Set<Path> changed) {
        for (Suppression gone : before) {
            if (!now.contains(gone) && counts.merge(gone, -1, Integer::sum) == 0) {
                counts.remove(gone);
                changed.add(gone.file());
            }
        }
        for (Suppression come : now) {
            if (!before.contains(come) && counts.merge(come, 1, Integer::sum) == 1) {
                changed.add(come.file());
            }
        }
    }

    /** The files that list them. */
    Set<Path> wishing() {
        return over.keySet().stream().map(Suppression::file).collect(Collectors.toSet());
    }

    /** Whether there is a file that it is for, but nothing in any that it silences. */
    boolean isUnused(Suppression suppression) {
        return over.containsKey(suppression) && !used.containsKey(suppression);
    }
}
