// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.source.FolderState;
import org.fotaide.project.internal.source.Sources;
import org.fotaide.project.problem.ProjectProblem;

/**
 * A build of which everything comes from the same sources. Where a source changed meanwhile it builds once more: a file that
 * changes in every build is written by the build itself, another one was edited.
 */
record SteadyBuild<P extends Products>(BuildPlan plan, SystemBuild<P> system) {
    /**
     * What was built.
     *
     * @param sources one hash over the sources
     * @param made what the build itself writes among the sources
     * @param notes what a person should know
     */
    record Built<P extends Products>(P products, String sources, SortedSet<String> made, List<String> notes) {}

    Built<P> call(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        Sources sources = new OutputFolder(plan.output()).apartFrom(plan.project());
        FolderState before = sources.now(log.progress());
        P products = system.build(log);
        FolderState after = sources.now(log.progress());
        SortedSet<String> made = new TreeSet<>(madeBefore());
        made.removeIf(file -> !before.writtenIn(after, file));
        made.addAll(before.addedIn(after));
        SortedSet<String> changed = changed(before, after, made);
        return changed.isEmpty()
                ? new Built<>(products, after.without(made).fingerprint(), made, products.notes())
                : again(log, sources, after, changed, made);
    }

    /** Builds once more, from what is there now. */
    private Built<P> again(
            StepLog log, Sources sources, FolderState before, SortedSet<String> suspects, SortedSet<String> made)
            throws FotaException, CancelledException, StepFailedException, IOException {
        P products = system.build(log);
        FolderState after = sources.now(log.progress());
        SortedSet<String> changed = changed(before, after, made);
        SortedSet<String> edited = new TreeSet<>(changed);
        edited.removeAll(suspects);
        if (!edited.isEmpty()) {
            throw new FotaException(ProjectProblem.SOURCES_CHANGED.with(names(edited)));
        }
        made.addAll(changed);
        List<String> notes = new ArrayList<>();
        notes.add("Built once more, since " + names(suspects) + " changed while it was built.");
        notes.addAll(products.notes());
        return new Built<>(products, after.without(made).fingerprint(), made, notes);
    }

    private static SortedSet<String> changed(FolderState before, FolderState after, SortedSet<String> made) {
        SortedSet<String> changed = new TreeSet<>(before.changedIn(after));
        changed.removeAll(made);
        return changed;
    }

    private List<String> madeBefore() {
        try {
            return BuildRecord.read(plan.output()).map(BuildRecord::made).orElse(List.of());
        } catch (FotaException damaged) {
            // a record that cannot be read is as good as none: the build writes it anew
            return List.of();
        }
    }

    private static String names(SortedSet<String> files) {
        int shown = Math.min(3, files.size());
        String names = String.join(", ", new ArrayList<>(files).subList(0, shown));
        return shown < files.size() ? names + " and " + (files.size() - shown) + " more" : names;
    }
}
