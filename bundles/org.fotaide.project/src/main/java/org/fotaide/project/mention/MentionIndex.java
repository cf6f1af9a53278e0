// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileVisitor;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.text.Position;
import org.fotaide.project.text.TextRange;

/** All mentions in the files of a workspace. Belongs to its thread. */
public final class MentionIndex implements FileVisitor {
    /** What lies at the top of what is built, where no fota.yaml says where a project begins. */
    private static final Set<Path> BUILDS =
            Set.of(Path.of("platformio.ini"), Path.of("sdkconfig"), Path.of("sdkconfig.defaults"));

    private final List<MentionFinder> finders;
    private final Map<Path, List<Mention>> files = new HashMap<>();
    private final Map<Subject, Set<Path>> places = new HashMap<>();
    private final ProjectHomes<Path> projects = new ProjectHomes<>();
    private final ProjectHomes<Path> builds = new ProjectHomes<>();

    public MentionIndex(List<MentionFinder> finders) {
        this.finders = List.copyOf(finders);
    }

    /** With every finder that is installed. */
    public static MentionIndex installed() {
        return new MentionIndex(ServiceLoader.load(MentionFinder.class, MentionIndex.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    @Override
    public void visit(CheckContext context) {
        Path file = context.file();
        if (Manifest.isNamed(file)) {
            projects.put(file, file);
        } else if (BUILDS.contains(file.getFileName())) {
            builds.put(file, file.resolveSibling(""));
        }
        List<Mention> found = finders.stream()
                .flatMap(finder -> finder.in(context).stream())
                .sorted(Comparator.comparing(Mention::range))
                .toList();
        if (!found.isEmpty()) {
            files.put(file, found);
            found.forEach(mention -> places.computeIfAbsent(mention.subject(), subject -> new TreeSet<>())
                    .add(file));
        }
    }

    @Override
    public void forget(Path file) {
        projects.forget(file);
        builds.forget(file);
        for (Mention mention : Optional.ofNullable(files.remove(file)).orElse(List.of())) {
            places.computeIfPresent(mention.subject(), (subject, in) -> {
                in.remove(file);
                return in.isEmpty() ? null : in;
            });
        }
    }

    /** What is spoken of at a place. */
    public Optional<FileMention> at(Path file, Position position) {
        return in(file).stream()
                .filter(mention -> mention.holds(position))
                .findFirst()
                .map(mention -> new FileMention(file, mention));
    }

    /** Everything that is spoken of where some characters of a file are chosen. */
    public List<FileMention> touching(Path file, TextRange chosen) {
        return in(file).stream()
                .filter(mention -> mention.isTouchedBy(chosen))
                .map(mention -> new FileMention(file, mention))
                .toList();
    }

    /** Every mention of the same thing, with the one that is given, by file and place. */
    public List<FileMention> same(FileMention given) {
        return named(given, given.mention().subject().name());
    }

    /** Every mention of something in the files of the project that a file or folder belongs to. */
    public List<FileMention> ofProject(Subject subject, Path near) {
        return places.getOrDefault(subject, Set.of()).stream()
                .filter(file -> sameProject(file, near))
                .flatMap(file -> in(file).stream()
                        .filter(mention -> mention.subject().equals(subject))
                        .map(mention -> new FileMention(file, mention)))
                .toList();
    }

    /** Every mention of what another name would mean instead. */
    List<FileMention> named(FileMention given, String name) {
        Subject subject = new Subject(given.mention().subject().kind(), name);
        List<FileMention> found = new ArrayList<>();
        for (Path file : places.getOrDefault(subject, Set.of())) {
            if (!subject.kind().ofProject() || sameProject(file, given.file())) {
                in(file).stream()
                        .filter(mention -> mention.subject().equals(subject))
                        .forEach(mention -> found.add(new FileMention(file, mention)));
            }
        }
        return found;
    }

    boolean sameProject(Path one, Path other) {
        return project(one).equals(project(other));
    }

    private Optional<Path> project(Path file) {
        return projects.of(file).or(() -> builds.of(file));
    }

    private List<Mention> in(Path file) {
        return files.getOrDefault(file, List.of());
    }
}
