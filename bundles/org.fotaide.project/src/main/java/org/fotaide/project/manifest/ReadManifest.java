// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.check.Finding;
import org.fotaide.project.problem.ProjectProblem;
import org.fotaide.project.text.SourceText;

/**
 * Reads the fota.yaml of a project for somebody who works with it.
 *
 * <pre>{@code
 * Manifest manifest = new ReadManifest(Path.of("examples/blinky")).call();
 * }</pre>
 */
public final class ReadManifest {
    private final Path path;

    /**
     * @param path the project's folder, or the file itself
     */
    public ReadManifest(Path path) {
        this.path = path;
    }

    /**
     * @throws FotaException if there is none, or if an error in it leaves open what is meant
     */
    public Manifest call() throws FotaException {
        return of(reading());
    }

    /** The file, whether it is there or not. */
    public Path file() {
        return Files.isDirectory(path) ? inFolder() : path;
    }

    /** The file as far as it can be read. */
    public ManifestReading reading() throws FotaException {
        return ManifestReading.of(read(file()));
    }

    /** As {@link #call}, of a reading that may be of a text that is not saved. */
    public Manifest of(ManifestReading reading) throws FotaException {
        List<Finding> errors = new ArrayList<>(
                reading.findings().stream().filter(Finding::isError).toList());
        reading.romNames().forEach(node -> illegal(reading, node).ifPresent(errors::add));
        return reading.manifest().filter(manifest -> errors.isEmpty()).orElseThrow(() -> wrong(file(), errors));
    }

    private Path inFolder() {
        Path shorter = path.resolve(Manifest.SHORT_FILE_NAME);
        Path usual = path.resolve(Manifest.FILE_NAME);
        return Files.exists(shorter) && !Files.exists(usual) ? shorter : usual;
    }

    private static Optional<Finding> illegal(ManifestReading reading, ManifestNode node) {
        if (node.value().isPresent() || node.scalar().isEmpty()) {
            return Optional.empty();
        }
        return new RomNameReader(RomContext.NONE)
                .read(node.scalar().get().value()).faults().stream()
                        .filter(fault -> fault.code().severity() == Severity.ERROR)
                        .findFirst()
                        .map(fault -> new Finding(
                                reading.document().path(),
                                fault.code(),
                                reading.document().range(node.place()),
                                fault.message()));
    }

    private static SourceText read(Path file) throws FotaException {
        try {
            long size = Files.size(file);
            return size > SourceText.LARGEST
                    ? SourceText.tooLarge(file, size)
                    : SourceText.of(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new FotaException(ProjectProblem.MANIFEST_MISSING.with(file), e);
        } catch (IOException e) {
            throw new FotaException(ProjectProblem.PATH_UNREADABLE.with(file, e.getMessage()), e);
        }
    }

    private static FotaException wrong(Path file, List<Finding> errors) {
        Finding first = errors.get(0);
        String more = errors.size() == 1 ? "" : " It has " + (errors.size() - 1) + " more errors.";
        return new FotaException(
                ProjectProblem.MANIFEST_WRONG.with(file, first.range().start(), first.message(), more));
    }
}
