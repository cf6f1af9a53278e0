// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.Finding;

/**
 * The diagnostics that are pushed, and what the client holds of them. A client that asks for those of open documents, or for
 * those of the workspace, is not sent them as well. Belongs to the thread of the checks.
 */
final class Shown {
    private final Documents documents;
    private final Client client;
    private final DiagnosticWriter writer;
    private final Set<Path> files = new HashSet<>();
    private boolean wholeIsAsked;

    Shown(Documents documents, Client client, DiagnosticWriter writer) {
        this.documents = documents;
        this.client = client;
        this.writer = writer;
    }

    /** What was found in this very text replaces what the client holds of it. */
    void show(OpenDocument document, List<Finding> findings) {
        Path file = document.text().path();
        if (client.settings().pullsDiagnostics()) {
            takeBack(file);
        } else {
            files.add(file);
            publish(file, findings, Optional.of(document.version()));
        }
    }

    /** The same of a file that no editor holds; one without findings that was never shown is not spoken of. */
    void show(Path file, List<Finding> findings) {
        if (wholeIsAsked || findings.isEmpty()) {
            takeBack(file);
        } else {
            files.add(file);
            publish(file, findings, Optional.empty());
        }
    }

    /** The client asks for the diagnostics of the whole workspace. */
    void wholeIsAsked() {
        wholeIsAsked = true;
        List.copyOf(files).stream().filter(file -> documents.of(file).isEmpty()).forEach(this::takeBack);
    }

    private void takeBack(Path file) {
        if (files.remove(file)) {
            publish(file, List.of(), documents.of(file).map(OpenDocument::version));
        }
    }

    private void publish(Path file, List<Finding> findings, Optional<Integer> version) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(documents.uri(file), writer.of(findings));
        params.setVersion(version.orElse(null));
        client.remote().publishDiagnostics(params);
    }
}
