// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;

/**
 * One look at the ROM names of a tree. What is wrong within one file is said by the check of that file, so only pairs from
 * different ones count here.
 */
final class SameVersionCheck implements TreeCheck {
    private final Function<CheckContext, Map<RomVersion, ProjectRoms>> roms;
    private final Map<Path, Map<RomVersion, ProjectRoms>> files = new HashMap<>();
    private final Map<RomVersion, SameVersionRoms> versions = new HashMap<>();

    /**
     * Makes one that saw nothing yet.
     *
     * @param roms those of a file that it looks at
     */
    SameVersionCheck(Function<CheckContext, Map<RomVersion, ProjectRoms>> roms) {
        this.roms = roms;
    }

    @Override
    public void visit(CheckContext context) {
        Map<RomVersion, ProjectRoms> stated = roms.apply(context);
        if (!stated.isEmpty()) {
            files.put(context.file(), stated);
            each(stated, SameVersionRoms::add);
        }
    }

    @Override
    public boolean forget(Path file) {
        each(Optional.ofNullable(files.remove(file)).orElse(Map.of()), SameVersionRoms::remove);
        return true;
    }

    private void each(Map<RomVersion, ProjectRoms> stated, BiConsumer<SameVersionRoms, ProjectRoms> change) {
        stated.forEach((version, its) ->
                change.accept(versions.computeIfAbsent(version, fresh -> new SameVersionRoms()), its));
    }

    @Override
    public List<Finding> finish() {
        return versions.values().stream()
                .flatMap(same -> same.findings().stream())
                .toList();
    }
}
