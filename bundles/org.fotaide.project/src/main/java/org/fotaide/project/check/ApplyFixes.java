// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        List<Path> mended = new ArrayList<>();
        List<Finding> applied = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        FileSearch search = tree().search(progress);
        List<Path> files = search.files();
        Silences silences = silences(files, progress);
        progress.begin("Mending", files.size());
        for (Path file : files) {
            progress.checkCancelled();
            try {
                FileSource source = FileSource.read(file);
                List<Finding> done =
                        search.named(file) || checkers.accept(source.source().document())
                                ? mend(source, silences, problems, progress)
                                : List.of();
                if (!done.isEmpty()) {
                    mended.add(file);
                    applied.addAll(done);
                }
            } catch (IOException e) {
                problems.add(ProjectProblem.NOT_MENDED.with(file, Reason.of(e)));
            }
            progress.worked(1);
        }
        CheckReport after = tree().call(progress);
        Renaming renaming = new Renaming();
        renaming.apply(after.findings());
        mended.addAll(renaming.renamed());
        applied.addAll(renaming.applied());
        problems.addAll(renaming.problems());
        boolean moved = !renaming.renamed().isEmpty();
        return new FixReport(mended, applied, problems, moved ? tree().call(progress) : after);
    }

    /** What the projects of the files want to hear nothing of. */
    private Silences silences(List<Path> files, Progress progress) throws CancelledException {
        Silences silences = new Silences(checkers.silencers());
        for (Path file : files) {
            boolean reads = checkers.silencers().stream().anyMatch(silencer -> silencer.reads(file));
            Optional<SourceText> source = reads ? source(file) : Optional.empty();
            if (source.isPresent()) {
                CheckContext context = new CheckContext(source.get(), progress);
                checkers.check(context);
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

    private List<Finding> mend(FileSource before, Silences silences, List<Problem> problems, Progress progress)
            throws IOException, CancelledException {
        Path file = before.source().document().path();
        FixText.Result result = new FixText(before.source(), checkers)
                .only(finding -> !silences.covers(finding))
                .call(progress);
        if (result.applied().isEmpty()) {
            return List.of();
        }
        if (!before.source().storable()) {
            problems.add(ProjectProblem.BROKEN_CHARACTERS.with(file));
            return List.of();
        }
        if (!before.unchanged()) {
            problems.add(ProjectProblem.CHANGED_MEANWHILE.with(file));
            return List.of();
        }
        before.replace(result.document());
        return result.applied();
    }

    private CheckTree tree() {
        return new CheckTree(paths).with(checkers).with(options);
    }
}
