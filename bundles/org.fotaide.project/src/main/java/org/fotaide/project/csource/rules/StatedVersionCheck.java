// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameSearch;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.manifest.ValueFix;

/** One look at the versions of a tree. A source belongs to the fota.yaml in its folder, or in the next one above. */
final class StatedVersionCheck implements TreeCheck {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");

    /** With escapes for every character and blanks between the pieces, a name in a literal is no longer. */
    private static final int LONGEST_LITERAL = 1000;

    private final ProjectHomes<Home> homes = new ProjectHomes<>();
    private final Map<Path, Source> sources = new TreeMap<>();

    /** A fota.yaml and its version, if it has one: while that is typed, no other project's counts in its place. */
    private record Home(Optional<Project> project) {}

    private record Project(ManifestReading reading, ManifestNode node, RomName version) {
        Related related() {
            return new Related(
                    reading.document().path(), reading.document().range(node.place()), "the version is " + version);
        }

        Optional<Fix> become(RomName name) {
            return node.scalar().map(scalar -> new ValueFix(reading.document(), scalar)
                    .to(name.toString(), "Change fota.yaml's version to " + name, false));
        }
    }

    /** What a file states: the choices that its macros leave, and single literals. */
    private record Source(Path file, List<StatedVersion> choices, List<StatedVersion> literals) {}

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(this::project);
        context.known(CSource.class)
                .filter(source -> SourceFiles.accept(context.file()))
                .ifPresent(source -> source(source));
    }

    private void project(ManifestReading reading) {
        Optional<ManifestNode> node = reading.node(VERSION);
        Optional<RomName> version = reading.value(VERSION, RomName.class);
        homes.put(
                reading.document().path(),
                new Home(node.flatMap(place -> version.map(name -> new Project(reading, place, name)))));
    }

    private void source(CSource source) {
        List<StatedVersion> choices = new ArrayList<>();
        if (VersionHeader.concerns(source)) {
            new VersionHeader(source).versions().forEach(version -> choices.add(new StatedVersion.ByMacros(version)));
        }
        List<StatedVersion> literals = source.strings().stream().anyMatch(group -> mayBeName(source, group))
                ? StatedVersion.ByLiteral.in(source)
                : List.of();
        if (!choices.isEmpty() || !literals.isEmpty()) {
            Path file = source.document().path();
            sources.put(file, new Source(file, choices, literals));
        }
    }

    @Override
    public boolean forget(Path file) {
        homes.forget(file);
        sources.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        IdentityHashMap<Project, List<StatedVersion>> literals = new IdentityHashMap<>();
        for (Source source : sources.values()) {
            homes.of(source.file()).flatMap(Home::project).ifPresent(project -> {
                differing(source.choices(), project.version())
                        .ifPresent(version -> findings.add(finding(project, version)));
                literals.computeIfAbsent(project, key -> new ArrayList<>()).addAll(source.literals());
            });
        }
        literals.forEach((project, stated) -> {
            if (stated.stream().noneMatch(version -> version.is(project.version()))) {
                stated.forEach(version -> findings.add(finding(project, version)));
            }
        });
        return findings;
    }

    /** Of several choices the one for the project's product counts; none does if any agrees. */
    private static Optional<StatedVersion> differing(List<StatedVersion> choices, RomName version) {
        if (choices.stream().anyMatch(choice -> choice.is(version))) {
            return Optional.empty();
        }
        return choices.stream()
                .filter(choice -> choice.sameProduct(version))
                .findFirst()
                .or(() -> choices.stream().findFirst());
    }

    private static Finding finding(Project project, StatedVersion stated) {
        List<Fix> fixes = new ArrayList<>();
        stated.fix(project.version()).ifPresent(fixes::add);
        stated.name().flatMap(project::become).ifPresent(fixes::add);
        return new Finding(
                stated.document().path(),
                HeaderCode.HEADER_VERSION,
                stated.document().range(stated.place(project.version())),
                "The sources state " + stated.text() + ", but fota.yaml says " + project.version()
                        + ". A device that reports another version than its firmware is published under is offered the same"
                        + " firmware again and again, or none.",
                fixes,
                List.of(project.related()));
    }

    /** Whether it is the whole value of a macro, and wants to be a ROM name. */
    private static boolean mayBeName(CSource source, StringGroup group) {
        return source.tokens().is(group.first() - 2, "define")
                && group.span().length() < LONGEST_LITERAL
                && LiteralNameChecker.mayHaveName(group)
                && new RomNameSearch(group.value().value()).only().isPresent();
    }
}
