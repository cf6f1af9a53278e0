// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Parts what was found in some files into what is told and what is silenced, and tells what silences nothing. */
final class Silencing {
    private final Checkers checkers;
    private final Silences projects;
    private final Predicate<Path> seenWhole;
    private final Map<Path, Ignored> comments = new HashMap<>();
    private final Set<Path> visited = new HashSet<>();
    private Optional<CodeBook> known = Optional.empty();
    private final Uses uses = new Uses();

    /**
     * Makes one that knows no file yet.
     *
     * @param seenWhole whether everything below a folder was looked at
     */
    Silencing(Checkers checkers, Predicate<Path> seenWhole) {
        this.checkers = checkers;
        this.projects = new Silences(checkers.silencers());
        this.seenWhole = seenWhole;
    }

    /** A file as it stands now; true where other files may be told otherwise than before. */
    boolean visit(CheckContext context) {
        visited.add(context.file());
        Ignored.of(context)
                .ifPresentOrElse(
                        ignored -> comments.put(context.file(), ignored), () -> comments.remove(context.file()));
        return projects.visit(context);
    }

    /** A file is gone, or nobody checks it any more; true where other files may be told otherwise than before. */
    boolean forget(Path file) {
        visited.remove(file);
        comments.remove(file);
        return projects.forget(file);
    }

    /** Counts what a file needs of the wishes of its project; tells the files that are told otherwise by that. */
    Set<Path> count(Path file, List<Finding> found) {
        boolean there = visited.contains(file) || !found.isEmpty();
        return uses.put(file, there ? projects.over(file) : List.of(), found);
    }

    /** The files in which somebody wishes to hear nothing of something. */
    Set<Path> wishing() {
        Set<Path> files = new HashSet<>(comments.keySet());
        files.addAll(uses.wishing());
        return files;
    }

    boolean covers(Finding finding) {
        return !by(finding, projects.over(finding.file())).isEmpty();
    }

    /** Of everything that was found in one file, what is told, and what is to be told of its wishes; by place. */
    List<Finding> told(Path file, List<Finding> found) {
        List<Suppression> over = projects.over(file);
        List<Finding> told = new ArrayList<>(found);
        told.removeIf(finding -> !by(finding, over).isEmpty());
        boolean sound = told.stream().noneMatch(Finding::isError);
        List<Finding> wishes = new ArrayList<>();
        boolean whole = seenWhole(file);
        Optional.ofNullable(comments.get(file))
                .map(ignored -> new IgnoreFindings(ignored, codes().known())
                        .list(
                                found,
                                code -> sound
                                        && (whole ? codes().certainInProject(code) : codes().certainInFile(code))))
                .ifPresent(wishes::addAll);
        if (sound && whole) {
            wishes.addAll(unused(file));
        }
        wishes.removeIf(finding -> !by(finding, over).isEmpty());
        told.addAll(wishes);
        told.sort(Finding.ORDER);
        return told;
    }

    /** Of everything that was found in one file, what is not told. */
    List<Silenced> silenced(Path file, List<Finding> found) {
        List<Suppression> over = projects.over(file);
        return found.stream()
                .map(finding -> new Silenced(finding, by(finding, over)))
                .filter(silenced -> !silenced.by().isEmpty())
                .toList();
    }

    /** Made only where somebody silences something. */
    private CodeBook codes() {
        CodeBook codes = known.orElseGet(() -> new CodeBook(checkers));
        known = Optional.of(codes);
        return codes;
    }

    private boolean seenWhole(Path file) {
        return projects.home(file).filter(seenWhole).isPresent();
    }

    private List<Suppression> by(Finding finding, List<Suppression> over) {
        List<Suppression> by = new ArrayList<>();
        Optional.ofNullable(comments.get(finding.file()))
                .map(ignored -> ignored.over(finding))
                .ifPresent(by::addAll);
        over.stream()
                .filter(suppression -> suppression.code().equals(finding.code().id()))
                .forEach(by::add);
        return by;
    }

    private List<Finding> unused(Path file) {
        Set<Suppression> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Listed listed : projects.listed(file)) {
            Suppression wish = listed.suppression();
            if (codes().certainInProject(wish.code()) && uses.isUnused(wish) && told.add(wish)) {
                findings.add(unused(file, listed));
            }
        }
        return findings;
    }

    private static Finding unused(Path file, Listed listed) {
        Suppression wish = listed.suppression();
        String where = wish.files().map(pattern -> "in " + pattern).orElse("in this project");
        return new Finding(
                file,
                IgnoreCode.IGNORE_UNUSED,
                listed.range(),
                "This silences nothing: there is no " + wish.code() + " " + where + ".",
                listed.removal().stream().toList(),
                List.of());
    }
}
