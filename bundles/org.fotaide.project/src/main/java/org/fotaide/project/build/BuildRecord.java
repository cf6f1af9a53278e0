// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/**
 * What the images in an output folder are, as the file {@code build.json} beside them says; whoever sends them can see
 * whether they are still what the project builds ({@link LastBuild}).
 *
 * @param rom the ROM name
 * @param system the build system's word
 * @param built when the build ended
 * @param how how it was built, for people
 * @param sources one hash over all sources, in lower-case hexadecimal
 * @param made what the build itself writes among the sources, by its path from the project's folder
 * @param images which images
 */
public record BuildRecord(
        String rom,
        String system,
        Instant built,
        String how,
        String sources,
        List<String> made,
        RecordedImages images) {
    /** Its file in the output folder. */
    public static final String NAME = "build.json";

    public BuildRecord {
        made = List.copyOf(made);
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
}
