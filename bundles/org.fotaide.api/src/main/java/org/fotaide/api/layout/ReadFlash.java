// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.project.ShowLayout;
import org.fotaide.api.project.ShowLayout.LayoutView;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestCode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.problem.ProjectProblem;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * Reads the flash of a project from its fota.yaml as it stands in an editor, and how full the last build made it.
 *
 * <pre>{@code
 * FlashState state = new ReadFlash(folder.resolve("fota.yaml"), Optional.of(document.get())).call();
 * }</pre>
 *
 * @param file the fota.yaml
 * @param edited its text in an editor; empty to read the file
 */
public record ReadFlash(Path file, Optional<String> edited) {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    public FlashState call() {
        try {
            SourceText source = edited.isPresent()
                    ? SourceText.of(new TextDocument(file, edited.get()))
                    : SourceText.of(file, Files.readAllBytes(file));
            return of(ManifestReading.of(source));
        } catch (NoSuchFileException missing) {
            return new FlashState.Unclear(
                    new FotaException(ProjectProblem.MANIFEST_MISSING.with(file), missing)
                            .problem()
                            .text(),
                    Span.at(0));
        } catch (IOException unreadable) {
            return new FlashState.Unclear(
                    new FotaException(ProjectProblem.PATH_UNREADABLE.with(file, unreadable.getMessage()), unreadable)
                            .problem()
                            .text(),
                    Span.at(0));
        }
    }

    private FlashState of(ManifestReading reading) {
        Optional<Finding> fault = reading.findings().stream()
                .filter(finding -> finding.isError() && hides(reading, finding))
                .findFirst();
        if (fault.isPresent()) {
            Finding found = fault.get();
            return new FlashState.Unclear(
                    file.getFileName() + ", line " + (found.range().start().line() + 1) + ": " + found.message(),
                    reading.document().span(found.range()));
        }
        LayoutReading flash = new LayoutReading(reading);
        return new FlashState.Drawn(new FlashPicture(flash, view(flash.layout())));
    }

    /** Whether a fault leaves open what the flash looks like. */
    private static boolean hides(ManifestReading reading, Finding fault) {
        return reading.top().isEmpty()
                || fault.code() == ManifestCode.MANIFEST_SYNTAX
                || reading.node(FLASH)
                        .filter(flash ->
                                reading.document().range(flash.yaml().span()).meets(fault.range()))
                        .isPresent();
    }

    private LayoutView view(Layout layout) {
        try {
            return new ShowLayout(file).of(layout);
        } catch (FotaException savedIsBroken) {
            return LayoutView.of(layout);
        }
    }
}
