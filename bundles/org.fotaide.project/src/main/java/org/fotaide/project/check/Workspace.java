// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * The files of some folders while somebody works on them. Each is read when it changes, and only then; what lies between
 * files is judged from what was remembered of each. Paths are absolute. Belongs to one thread.
 *
 * <pre>{@code
 * Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of());
 * workspace.add(folder);
 * workspace.work(progress);
 * workspace.hold(document, progress); // somebody types
 * workspace.work(progress);
 * workspace.takeNews().forEach(file -> show(file, workspace.findings(file)));
 * }</pre>
 */
public final class Workspace {
    private final Checkers checkers;
    private final Roots roots;
    private final List<FileVisitor> visitors;
    private final BetweenFiles between;
    private final Silencing silencing;
    private final Map<Path, TextDocument> held = new HashMap<>();
    private final Map<Path, Checked> files = new HashMap<>();
    private final Set<Path> waiting = new LinkedHashSet<>();
    private final Set<Path> news = new LinkedHashSet<>();
    private boolean unsearched;
    private boolean unjudged;

    /** The files of which something else was found since the wishes of projects were counted. */
    private final Set<Path> uncounted = new HashSet<>();

    /** Whether other findings may be silenced in any file. */
    private boolean silencedOtherwise;

    /** Whether every folder could be looked into. */
    private boolean searchedAll;

    /** Whether every file below the folders was looked at since the last folder came. */
    private boolean seenAll;

    /** A file as it was when it was checked; without a stamp where an editor held it. */
    private record Checked(Optional<FileStamp> stamp, List<Finding> findings) {}

    public Workspace(Checkers checkers, CheckOptions options, List<? extends FileVisitor> visitors) {
        this.checkers = checkers;
        this.roots = new Roots(checkers, options);
        this.visitors = List.copyOf(visitors);
        this.between = BetweenFiles.inGroups(checkers.tree());
        this.silencing = new Silencing(checkers, folder -> seenAll && roots.seeWhole(folder));
    }

    /** Takes the files below a folder in. */
    public void add(Path root) {
        roots.add(root);
        seenAll = false;
        waiting.addAll(held.keySet());
        unsearched = true;
    }

    /** Leaves the files below a folder out, unless another one holds them too. */
    public void remove(Path root) {
        roots.remove(root);
        silencedOtherwise = true;
        for (Path file : List.copyOf(files.keySet())) {
            if (!roots.hold(file)) {
                drop(file);
            }
        }
        waiting.addAll(held.keySet());
    }

    /** Checks by other options from now on; every file whose findings are known is told anew. */
    public void set(CheckOptions wanted) {
        roots.set(wanted);
        silencedOtherwise = true;
        for (Path file : List.copyOf(files.keySet())) {
            if (!roots.hold(file) && !held.containsKey(file)) {
                drop(file);
            }
        }
        waiting.addAll(held.keySet());
        news.addAll(files.keySet());
        unsearched = true;
    }

    /** An editor holds this text; it counts instead of what is on disk. Checked at once. */
    public void hold(TextDocument document, Progress progress) throws CancelledException {
        held.put(document.path(), document);
        waiting.add(document.path());
        check(document.path(), progress);
    }

    /** No editor holds the file any more: what is on disk counts. */
    public void release(Path file) {
        if (held.remove(file) != null) {
            waiting.add(file);
        }
    }

    /** Whether this very text was checked last. */
    public boolean holds(TextDocument document) {
        return held.get(document.path()) == document && !waiting.contains(document.path());
    }

    /** A file or folder came, went or changed on disk. What tools make, in folders that are left out, costs next to nothing. */
    public void changed(Path path) {
        if (!roots.concern(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            unsearched |= roots.lookInto(path);
        } else if (roots.hold(path)) {
            waiting.add(path);
        } else if (Files.notExists(path)) {
            files.keySet().stream().filter(file -> file.startsWith(path)).forEach(waiting::add);
        }
    }

    /** Anything may have changed on disk. */
    public void changedSomewhere() {
        unsearched = true;
    }

    /** What a build makes changed, which some checks between files look at. */
    public void built() {
        between.touch();
        unjudged = true;
    }

    /** Does everything that is to be done. If it is cancelled or a checker fails, the rest is done the next time. */
    public void work(Progress progress) throws CancelledException {
        if (unsearched) {
            search(progress);
        }
        progress.begin("Checking", waiting.size());
        while (!waiting.isEmpty()) {
            new Ahead<Path, Look>(file -> look(file, progress)).each(List.copyOf(waiting), (file, look) -> {
                progress.checkCancelled();
                take(file, look);
                progress.worked(1);
            });
        }
        if (unjudged) {
            unjudged = false;
            Set<Path> changed = between.judge();
            news.addAll(changed);
            uncounted.addAll(changed);
        }
        count();
    }

    /** The files whose findings may be others than when this was asked before. */
    public Set<Path> takeNews() {
        Set<Path> taken = Set.copyOf(news);
        news.clear();
        return taken;
    }

    /** The findings of one file were asked for, and are no news any more. */
    public void told(Path file) {
        news.remove(file);
    }

    /** In the file by itself and between it and others, by place. */
    public List<Finding> findings(Path file) {
        return silencing.told(file, found(file));
    }

    /** Also what is silenced. */
    private List<Finding> found(Path file) {
        List<Finding> all = new ArrayList<>(
                Optional.ofNullable(files.get(file)).map(Checked::findings).orElse(List.of()));
        all.addAll(between.of(file));
        return all;
    }

    /** A text with its sure fixes applied, of what is wanted and not silenced. */
    public FixText.Result mended(TextDocument document, Predicate<Finding> wanted, Progress progress)
            throws CancelledException {
        return new FixText(SourceText.of(document), checkers)
                .only(finding -> wanted.test(finding) && !silencing.covers(finding))
                .and(isChecked(document) ? findings(document.path()) : List.of())
                .call(progress);
    }

    /** Whether this is the text that was checked last, held or on disk. */
    private boolean isChecked(TextDocument document) {
        Path file = document.path();
        return held.containsKey(file)
                ? holds(document)
                : Optional.ofNullable(files.get(file))
                        .flatMap(Checked::stamp)
                        .filter(stamp -> Optional.of(stamp).equals(FileStamp.of(file)))
                        .isPresent();
    }

    /** Whether there is a sure fix of what is wanted in any file. */
    public boolean hasSureFixes(Predicate<Finding> wanted) {
        return withFindings().anyMatch(file -> !mendable(file, wanted).isEmpty());
    }

    /** Every sure fix of what is wanted in every file, as {@link ApplyFixes} would apply them; changes nothing. */
    public SureFixes sureFixes(Predicate<Finding> wanted, Progress progress) throws CancelledException {
        SureFixes.Collection fixes = new SureFixes.Collection();
        List<Path> mendable = withFindings()
                .filter(file -> !mendable(file, wanted).isEmpty())
                .sorted()
                .toList();
        progress.begin("Mending", mendable.size());
        for (Path file : mendable) {
            progress.checkCancelled();
            Optional<TextDocument> text = storable(file);
            if (text.isPresent()) {
                fixes.text(text.get(), mended(text.get(), wanted, progress));
            }
            progress.worked(1);
        }
        fixes.names(mendable.stream()
                .flatMap(file -> mendable(file, wanted).stream())
                .toList());
        return fixes.all();
    }

    private List<Finding> mendable(Path file, Predicate<Finding> wanted) {
        return findings(file).stream()
                .filter(finding -> wanted.test(finding) && finding.sureFix().isPresent())
                .toList();
    }

    /** Also folders, which are no files of their own here. */
    private Stream<Path> withFindings() {
        return Stream.concat(
                        files.entrySet().stream()
                                .filter(file -> !file.getValue().findings().isEmpty())
                                .map(Map.Entry::getKey),
                        Stream.concat(between.found().stream(), silencing.wishing().stream()))
                .distinct();
    }

    private void search(Progress progress) throws CancelledException {
        FileSearch search = roots.search(progress);
        unsearched = false;
        searchedAll = search.problems().isEmpty();
        Set<Path> found = new HashSet<>(search.files());
        for (Path file : search.files()) {
            waiting.addAll(between.know(file));
            Checked known = files.get(file);
            if (known == null || !known.stamp().equals(FileStamp.of(file))) {
                waiting.add(file);
            }
        }
        files.keySet().stream().filter(file -> !found.contains(file)).forEach(waiting::add);
    }

    private void check(Path file, Progress progress) throws CancelledException {
        take(file, look(file, progress));
    }

    /** Changes nothing here, since several files are looked into at once. */
    private Look look(Path file, Progress progress) throws CancelledException {
        try {
            Optional<FileStamp> stamp = held.containsKey(file) ? Optional.empty() : FileStamp.of(file);
            CheckContext context = new CheckContext(source(file), progress);
            return checkers.accept(context.document())
                    ? new Look.Read(stamp, Optional.of(context), checkers.find(context))
                    : new Look.Read(stamp, Optional.empty(), List.of());
        } catch (IOException gone) {
            return new Look.Gone(gone);
        } catch (RuntimeException fault) {
            return new Look.Failed(fault);
        }
    }

    /** A file on which a checker fails is left alone until it changes; it must not keep others from being checked. */
    private void take(Path file, Look look) {
        waiting.remove(file);
        if (look instanceof Look.Failed failed) {
            throw failed.fault();
        } else if (look instanceof Look.Read read) {
            keep(file, read);
        } else {
            drop(file);
        }
    }

    private void keep(Path file, Look.Read read) {
        forget(file);
        read.concerned().ifPresent(this::visit);
        silencedOtherwise |= read.concerned().map(silencing::visit).orElseGet(() -> silencing.forget(file));
        uncounted.add(file);
        Checked before = files.put(file, new Checked(read.stamp(), read.findings()));
        if (before == null || !before.findings().equals(read.findings())) {
            news.add(file);
        }
    }

    private void visit(CheckContext context) {
        visitors.forEach(visitor -> visitor.visit(context));
        if (roots.hold(context.file())) {
            waiting.addAll(between.know(context.file()));
            between.visit(context);
        }
    }

    private SourceText source(Path file) throws IOException {
        TextDocument document = held.get(file);
        if (document != null) {
            return SourceText.of(document);
        }
        if (!roots.hold(file) || !Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return FileSource.read(file).source();
    }

    /** Empty if it is gone, or would lose characters. */
    private Optional<TextDocument> storable(Path file) {
        try {
            return Optional.of(source(file)).filter(SourceText::storable).map(SourceText::document);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void drop(Path file) {
        waiting.remove(file);
        if (files.remove(file) != null) {
            forget(file);
            silencedOtherwise |= silencing.forget(file);
            uncounted.add(file);
            waiting.addAll(between.unknow(file));
            news.add(file);
        }
    }

    /** Where other findings are silenced than before, nothing has to be checked again for that, only told. */
    private void count() {
        silencedOtherwise |= seenAll != searchedAll;
        seenAll = searchedAll;
        if (silencedOtherwise) {
            silencedOtherwise = false;
            withFindings().forEach(news::add);
            uncounted.addAll(files.keySet());
            uncounted.addAll(between.found());
        }
        uncounted.forEach(file -> news.addAll(silencing.count(file, found(file))));
        uncounted.clear();
    }

    private void forget(Path file) {
        visitors.forEach(visitor -> visitor.forget(file));
        waiting.addAll(between.forget(file));
        unjudged = true;
    }
}
