// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.CheckContext;

/** The legal ROM names of a fota.yaml, by version and product. */
record RomsByVersion(Map<RomVersion, ProjectRoms> parts) {
    /** Read once for every check of the file. */
    static RomsByVersion of(CheckContext context) {
        return context.reading(
                RomsByVersion.class,
                source -> new RomsByVersion(ProjectRoms.of(context).byVersion()));
    }

    /** Only those of one version. */
    Map<RomVersion, ProjectRoms> of(RomVersion version) {
        return Optional.ofNullable(parts.get(version))
                .map(part -> Map.of(version, part))
                .orElse(Map.of());
    }
}
