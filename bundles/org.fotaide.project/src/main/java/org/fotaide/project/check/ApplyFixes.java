// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;
import org.fotaide.project.text.SourceText;

/**
 * Applies every sure fix in files and below folders. Each file is replaced whole or not at all, keeps its encoding, line
 * ends and permissions, and is left alone if somebody else changed it meanwhile. Then files and folders get the names that
 * they surely should have, unless something else has such a name already.
 *
 * <pre>{@code
 * FixReport report = new ApplyFixes(List.of(Path.of("."))).call(progress);
 * }</pre>
 */
public final class ApplyFixes {
    private final List<Path> paths;
    private Checkers checkers = Checkers.installed();
    private CheckOptions options = CheckOptions.USUAL;

    public ApplyFixes(Collection<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    public ApplyFixes with(Checkers others) {
        checkers = others;
        return this;
    }

    public ApplyFixes with(CheckOptions others) {
        options = others;
        return this;
    }

    /** Mends, then checks again: what is left stands in the report. */
    public FixReport call(Progress progress) throws CancelledException {
        FileSearch search = tree().search(progress);
        Mending mending = new Mending(silences(search.files(), progress), progress);
        mending.problems.addAll(search.problems());
        progress.begin("Mending", search.files().size());
        for (Path file : search.files()) {
            progress.checkCancelled();
            mending.mend(file, search.named(file), List.of());
            progress.worked(1);
        }
        CheckReport after = tree().call(progress);
        if (mending.between(after.findings())) {
            after = tree().call(progress);
        }
        Renaming renaming = new Renaming();
        renaming.apply(after.findings());
        mending.mended.addAll(renaming.renamed());
        mending.applied.addAll(renaming.applied());
        mending.problems.addAll(renaming.problems());
        boolean moved = !renaming.renamed().isEmpty();
        return new FixReport(
                List.copyOf(mending.mended), mending.applied, mending.problems, moved ? tree().call(progress) : after);
    }

    /** What the projects of the files want to hear nothing of. */
    private Silences silences(List<Path> files, Progress progress) throws CancelledException {
        Silences silences = new Silences(checkers.silencers());
        for (Path file : files) {
            boolean reads = checkers.silencers().stream().anyMatch(silencer -> silencer.reads(file));
            Optional<SourceText> source = reads ? source(file) : Optional.empty();
            if (source.isPresent()) {
                CheckContext context = new CheckContext(source.get(), progress);
                checkers.find(context);
                silences.visit(context);
            }
        }
        return silences;
    }

    /** Empty if it cannot be read, which is told when it is to be mended. */
    private static Optional<SourceText> source(Path file) {
        try {
            return Optional.of(FileSource.read(file).source());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Changes texts, and remembers what was done. */
    private final class Mending {
        private final Silences silences;
        private final Progress progress;
        private final Set<Path> mended = new LinkedHashSet<>();
        private final List<Finding> applied = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<Path> failed = new HashSet<>();

        Mending(Silences silences, Progress progress) {
            this.silences = silences;
            this.progress = progress;
        }

        /** What is found only by whoever sees all files; whether anything was changed. */
        boolean between(List<Finding> findings) throws CancelledException {
            Map<Path, List<Finding>> sure = findings.stream()
                    .filter(finding -> finding.sureFix().isPresent() && !failed.contains(finding.file()))
                    .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
            boolean changed = false;
            for (Map.Entry<Path, List<Finding>> file : sure.entrySet()) {
                progress.checkCancelled();
                changed |= Files.isRegularFile(file.getKey()) && mend(file.getKey(), true, file.getValue());
            }
            return changed;
        }

        /**
         * Mends one file.
         *
         * @param wanted whether some checker looks at it, whatever is in it
         * @param more what else was found in it
         */
        boolean mend(Path file, boolean wanted, List<Finding> more) throws CancelledException {
            try {
                FileSource source = FileSource.read(file);
                return (wanted || checkers.accept(source.source().document())) && mend(source, more);
            } catch (IOException e) {
                leave(file, ProjectProblem.NOT_MENDED.with(file, Reason.of(e)));
                return false;
            }
        }

        private boolean mend(FileSource before, List<Finding> more) throws IOException, CancelledException {
            Path file = before.source().document().path();
            FixText.Result result = new FixText(before.source(), checkers)
                    .only(finding -> !silences.covers(finding))
                    .and(more)
                    .call(progress);
            if (result.applied().isEmpty()) {
                return false;
            }
            if (!before.source().storable()) {
                leave(file, ProjectProblem.BROKEN_CHARACTERS.with(file));
                return false;
            }
            if (!before.unchanged()) {
                leave(file, ProjectProblem.CHANGED_MEANWHILE.with(file));
                return false;
            }
            before.replace(result.document());
            mended.add(file);
            applied.addAll(result.applied());
            return true;
        }

        private void leave(Path file, Problem why) {
            problems.add(why);
            failed.add(file);
        }
    }

    private CheckTree tree() {
        return new CheckTree(paths).with(checkers).with(options);
    }
}
