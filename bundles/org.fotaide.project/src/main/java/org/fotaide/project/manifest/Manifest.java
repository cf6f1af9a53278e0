// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;

/**
 * What a fota.yaml says, with everything that it leaves out filled in.
 *
 * @param file the file itself
 * @param product the product that the firmware is for
 * @param version the ROM name of what the project builds
 * @param flash the flash of its devices
 * @param build how it is built, if it is built here
 * @param devices its devices by their names, in the order of the file
 * @param publish the places for its releases by their names, in the order of the file
 * @param signing how its images are signed, if they are
 * @param releases what was released so far
 */
public record Manifest(
        Path file,
        Product product,
        RomName version,
        FlashPlan flash,
        Optional<BuildSettings> build,
        Map<String, DeviceEntry> devices,
        Map<String, PublishTarget> publish,
        Optional<Signing> signing,
        List<RomName> releases) {
    /** What such a file is called. */
    public static final String FILE_NAME = "fota.yaml";

    /** What it is called by those who shorten everything to three letters. */
    public static final String SHORT_FILE_NAME = "fota.yml";

    public Manifest {
        devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
        publish = Collections.unmodifiableMap(new LinkedHashMap<>(publish));
        releases = List.copyOf(releases);
    }

    /** Whether a file goes by a name of such a file. */
    public static boolean isNamed(Path file) {
        Path name = file.getFileName();
        return name != null
                && (name.toString().equals(FILE_NAME) || name.toString().equals(SHORT_FILE_NAME));
    }

    /** Whether a folder has one, by either name. */
    public static boolean standsIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE_NAME)) || Files.isRegularFile(folder.resolve(SHORT_FILE_NAME));
    }

    /** The project's folder, which every path in the file counts from. */
    public Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }
}
