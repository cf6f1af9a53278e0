// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * Checks files and everything below folders, each file by itself and all with each other.
 *
 * <pre>{@code
 * CheckReport report = new CheckTree(List.of(Path.of("."))).call(progress);
 * }</pre>
 */
public final class CheckTree {
    private final List<Path> paths;
    private Checkers checkers = Checkers.installed();
    private CheckOptions options = CheckOptions.USUAL;
    private final Map<Path, TextDocument> open = new HashMap<>();

    public CheckTree(Collection<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    public CheckTree with(Checkers others) {
        checkers = others;
        return this;
    }

    public CheckTree with(CheckOptions others) {
        options = others;
        return this;
    }

    /** What an editor holds counts instead of what is on disk. */
    public CheckTree withOpen(Collection<TextDocument> documents) {
        documents.forEach(document -> open.put(document.path().toAbsolutePath().normalize(), document));
        return this;
    }

    /** Never fails for what is in the files or where they are: that is in the report. */
    public CheckReport call(Progress progress) throws CancelledException {
        FileSearch search = search(progress);
        List<Problem> problems = new ArrayList<>(search.problems());
        List<Finding> found = new ArrayList<>();
        List<Path> checked = new ArrayList<>();
        BetweenFiles between = BetweenFiles.atOnce(checkers.tree());
        Silencing silencing = new Silencing(checkers, folder -> problems.isEmpty() && seesWhole(folder));
        progress.begin("Checking", search.files().size());
        new Ahead<Path, Look>(file -> look(file, search, progress)).each(search.files(), (file, look) -> {
            progress.checkCancelled();
            if (look instanceof Look.Gone gone) {
                problems.add(FileSearch.unreadable(file, gone.cause()));
            } else if (look instanceof Look.Read read && read.concerned().isPresent()) {
                found.addAll(read.findings());
                between.visit(read.concerned().get());
                silencing.visit(read.concerned().get());
                checked.add(file);
            }
            progress.worked(1);
        });
        between.judge();
        found.addAll(between.all());
        return report(found, silencing, checked, problems);
    }

    private static CheckReport report(
            List<Finding> found, Silencing silencing, List<Path> checked, List<Problem> problems) {
        Map<Path, List<Finding>> byFile = new TreeMap<>();
        checked.forEach(file -> byFile.put(file, new ArrayList<>()));
        found.stream().sorted(Finding.ORDER).forEach(finding -> byFile.computeIfAbsent(
                        finding.file(), file -> new ArrayList<>())
                .add(finding));
        byFile.forEach(silencing::count);
        List<Finding> told = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        byFile.forEach((file, findings) -> {
            told.addAll(silencing.told(file, findings));
            silenced.addAll(silencing.silenced(file, findings));
        });
        return new CheckReport(told, silenced, checked, problems);
    }

    /** Whether everything below a folder is looked at that may be a part of a project. */
    private boolean seesWhole(Path folder) {
        return options.equals(CheckOptions.USUAL)
                && paths.stream()
                        .filter(Files::isDirectory)
                        .anyMatch(
                                path -> folder.startsWith(path.toAbsolutePath().normalize()));
    }

    /** Changes nothing here, since several files are looked into at once. */
    private Look look(Path file, FileSearch search, Progress progress) throws CancelledException {
        try {
            SourceText source = source(file);
            if (!search.named(file) && !checkers.accept(source.document())) {
                return new Look.Read(Optional.empty(), Optional.empty(), List.of());
            }
            CheckContext context = new CheckContext(source, progress);
            return new Look.Read(Optional.empty(), Optional.of(context), checkers.find(context));
        } catch (IOException e) {
            return new Look.Gone(e);
        }
    }

    /** Finds the files, without looking into them. */
    FileSearch search(Progress progress) throws CancelledException {
        progress.begin("Looking for files", Progress.UNKNOWN);
        FileSearch search = new FileSearch(checkers, options, progress);
        for (Path path : paths) {
            search.search(path);
        }
        return search;
    }

    private SourceText source(Path file) throws IOException {
        TextDocument held = open.get(file.toAbsolutePath().normalize());
        return held == null ? FileSource.read(file).source() : SourceText.of(new TextDocument(file, held.text()));
    }
}
