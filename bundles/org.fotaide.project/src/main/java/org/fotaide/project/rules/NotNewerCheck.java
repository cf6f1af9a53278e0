// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;

/**
 * One look at the versions that the projects of a tree build, by product. What is wrong within one file is said by the check
 * of that file. However many projects there are, only those are looked at of which something is told.
 */
final class NotNewerCheck implements TreeCheck {
    private final Predicate<ProductType> concerned;
    private final Map<Path, ProjectRoms> files = new HashMap<>();
    private final Map<ProductType, Line> lines = new HashMap<>();

    /** The projects of one product. */
    private record Line(RomsByValue released, RomsByValue built) {
        Line() {
            this(new RomsByValue(), new RomsByValue());
        }

        Stream<Finding> findings() {
            return released.highest().stream()
                    .flatMap(release -> built.upTo(release.name().value())
                            .filter(version -> !version.file().equals(release.file()))
                            .map(version -> finding(version, release)));
        }
    }

    /**
     * Makes one that saw nothing yet.
     *
     * @param concerned the products that it looks at
     */
    NotNewerCheck(Predicate<ProductType> concerned) {
        this.concerned = concerned;
    }

    @Override
    public void visit(CheckContext context) {
        ProjectRoms roms = ProjectRoms.of(context);
        if (!roms.isEmpty()) {
            files.put(context.file(), roms);
            highest(roms).forEach(rom -> line(rom).released().add(rom));
            version(roms).ifPresent(rom -> line(rom).built().add(rom));
        }
    }

    @Override
    public boolean forget(Path file) {
        Optional.ofNullable(files.remove(file)).ifPresent(roms -> {
            highest(roms).forEach(rom -> line(rom).released().remove(rom));
            version(roms).ifPresent(rom -> line(rom).built().remove(rom));
        });
        return true;
    }

    /** The first one of the largest value of each product. */
    private Collection<StatedRom> highest(ProjectRoms roms) {
        Map<ProductType, StatedRom> highest = new HashMap<>();
        roms.releases().stream()
                .filter(this::counts)
                .forEach(rom -> highest.merge(
                        rom.name().ptype(),
                        rom,
                        (one, two) -> two.name().value() > one.name().value() ? two : one));
        return highest.values();
    }

    private Optional<StatedRom> version(ProjectRoms roms) {
        return roms.version().filter(this::counts).filter(rom -> !roms.outdated());
    }

    private boolean counts(StatedRom rom) {
        return rom.name().flag().upgradable() && concerned.test(rom.name().ptype());
    }

    private Line line(StatedRom rom) {
        return lines.computeIfAbsent(rom.name().ptype(), product -> new Line());
    }

    @Override
    public List<Finding> finish() {
        return lines.values().stream().flatMap(Line::findings).toList();
    }

    private static Finding finding(StatedRom version, StatedRom release) {
        return new Finding(
                version.file(),
                RomCode.ROM_NOT_NEWER,
                version.range(),
                "No device will take " + version.name() + ": " + release.name() + " of " + release.file()
                        + " is released, and a device takes only a larger version than the one that it runs.",
                List.of(),
                List.of(release.related()));
    }
}
