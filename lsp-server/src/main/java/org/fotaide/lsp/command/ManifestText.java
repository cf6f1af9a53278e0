// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.layout.ReadFlash;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ReadManifest;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * The fota.yaml of a project as it stands in the editor, or on disk where it is not open.
 *
 * @param file the fota.yaml
 * @param edited its text in the editor
 */
record ManifestText(Path file, Optional<String> edited) {
    static ManifestText of(Arguments arguments, Documents documents) {
        Path file = new ReadManifest(arguments.neededPath("project")).file();
        return new ManifestText(file, documents.of(file).map(OpenDocument::text).map(TextDocument::text));
    }

    ReadFlash flash() {
        return new ReadFlash(file, edited);
    }

    ManifestReading reading() throws FotaException {
        return edited.isPresent()
                ? ManifestReading.of(SourceText.of(new TextDocument(file, edited.get())))
                : new ReadManifest(file).reading();
    }

    Manifest manifest() throws FotaException {
        return new ReadManifest(file).of(reading());
    }

    /** The text; empty where it cannot be read. */
    TextDocument document() {
        try {
            return reading().document();
        } catch (FotaException unreadable) {
            return new TextDocument(file, "");
        }
    }
}
