// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.Finding;

/**
 * What clients that ask hold of each file, numbered so that they need not hear the same again. Belongs to the thread of the
 * checks.
 */
final class Reports {
    private final Documents documents;
    private final DiagnosticWriter writer;
    private final Map<Path, Numbered> told = new HashMap<>();
    private final Set<Path> faulty = new HashSet<>();
    private long number;

    /** What was found in a file, in the words of the protocol, with the number that it goes by. */
    record Numbered(String id, List<Diagnostic> diagnostics) {
        boolean isKnownAs(String previous) {
            return id.equals(previous);
        }
    }

    Reports(Documents documents, DiagnosticWriter writer) {
        this.documents = documents;
        this.writer = writer;
    }

    /** Something was found in a file, or nothing any more. */
    void found(Path file, List<Finding> findings) {
        if (findings.isEmpty()) {
            faulty.remove(file);
        } else {
            faulty.add(file);
        }
    }

    /** The files in which something was found. */
    Set<Path> faulty() {
        return Set.copyOf(faulty);
    }

    Numbered of(Path file, List<Finding> findings) {
        List<Diagnostic> now = writer.of(findings);
        return told.compute(
                file,
                (key, before) -> before != null && before.diagnostics.equals(now)
                        ? before
                        : new Numbered(String.valueOf(++number), now));
    }

    /** The same for a question about the whole workspace. */
    WorkspaceDocumentDiagnosticReport of(Path file, List<Finding> findings, Optional<String> previous) {
        Numbered now = of(file, findings);
        Integer version = documents.of(file).map(OpenDocument::version).orElse(null);
        String uri = documents.uri(file);
        if (previous.filter(now::isKnownAs).isPresent()) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(now.id, uri, version));
        }
        WorkspaceFullDocumentDiagnosticReport full =
                new WorkspaceFullDocumentDiagnosticReport(now.diagnostics, uri, version);
        full.setResultId(now.id);
        return new WorkspaceDocumentDiagnosticReport(full);
    }
}
