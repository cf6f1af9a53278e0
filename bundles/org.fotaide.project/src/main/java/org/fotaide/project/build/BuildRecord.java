// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/**
 * What the images in an output folder are, as the file {@code build.json} beside them says; whoever sends them can see
 * whether they are still what the project builds ({@link LastBuild}).
 *
 * @param rom the ROM name
 * @param map the SPI_SIZE_MAP
 * @param mode the flash mode, such as QIO
 * @param speed the clock of the flash in MHz
 * @param system the build system's word
 * @param built when the build ended
 * @param how once compiled or twice built, for people
 * @param sources one hash over all sources, in lower-case hexadecimal
 * @param made what the build itself writes among the sources, by its path from the project's folder
 * @param images user1 and user2
 */
public record BuildRecord(
        String rom,
        int map,
        String mode,
        String speed,
        String system,
        Instant built,
        String how,
        String sources,
        List<String> made,
        List<RecordedImage> images) {
    /** Its file in the output folder. */
    public static final String NAME = "build.json";

    /**
     * One image.
     *
     * @param file its name in the output folder
     * @param bytes its size
     * @param sha256 the hash of its bytes, in lower-case hexadecimal
     */
    public record RecordedImage(Slot slot, String file, long bytes, String sha256) {}

    public BuildRecord {
        made = List.copyOf(made);
        images = List.copyOf(images);
    }

    /**
     * Reads the record of an output folder; empty if nothing was built there.
     *
     * @throws FotaException with {@link ProjectProblem#RECORD_UNREADABLE} if it is damaged
     */
    public static Optional<BuildRecord> read(Path output) throws FotaException {
        Path file = output.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecordText(Files.readString(file, StandardCharsets.UTF_8)).record());
        } catch (IOException unreadable) {
            throw new FotaException(
                    ProjectProblem.RECORD_UNREADABLE.with(file, "The system says: " + unreadable.getMessage() + "."),
                    unreadable);
        } catch (IllegalArgumentException damaged) {
            throw new FotaException(
                    ProjectProblem.RECORD_UNREADABLE.with(file, "It is damaged: " + damaged.getMessage() + "."),
                    damaged);
        }
    }

    public RecordedImage image(Slot slot) {
        return images.stream().filter(image -> image.slot() == slot).findFirst().orElseThrow();
    }
}
