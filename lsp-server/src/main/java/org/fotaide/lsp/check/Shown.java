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

/** The diagnostics that the client holds. Belongs to the thread of the checks. */
final class Shown {
    private final Documents documents;
    private final Client client;
    private final DiagnosticWriter writer;
    private final Set<Path> files = new HashSet<>();

    Shown(Documents documents, Client client, DiagnosticWriter writer) {
        this.documents = documents;
        this.client = client;
        this.writer = writer;
    }

    /** What was found in this very text replaces what the client holds of it. */
    void show(OpenDocument document, List<Finding> findings) {
        Path file = document.text().path();
        files.add(file);
        publish(file, findings, Optional.of(document.version()));
    }

    /** The same of a file that no editor holds; one without findings that was never shown is not spoken of. */
    void show(Path file, List<Finding> findings) {
        boolean known = findings.isEmpty() ? files.remove(file) : files.add(file);
        if (known || !findings.isEmpty()) {
            publish(file, findings, Optional.empty());
        }
    }

    private void publish(Path file, List<Finding> findings, Optional<Integer> version) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(documents.uri(file), writer.of(findings));
        params.setVersion(version.orElse(null));
        client.remote().publishDiagnostics(params);
    }
}
