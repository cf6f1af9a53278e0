// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.document.Documents;

/** {@code fota.project {"project": FOLDER}}: what a project is, and where it says so. */
final class ProjectCommand implements ServerCommand {
    private final Documents documents;

    ProjectCommand(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "fota.project";
    }

    @Override
    public String title() {
        return "Reading the project";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) throws FotaException {
        ManifestText text = ManifestText.of(arguments, documents);
        return new ProjectJson(text.manifest(), text.reading(), documents).call();
    }
}
