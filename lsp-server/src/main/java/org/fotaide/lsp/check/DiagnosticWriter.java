// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.FilePlaces;
import org.fotaide.project.check.Finding;

/** Findings in the words of the protocol. */
public record DiagnosticWriter(FindingPages pages, Documents documents, Client client) {
    /** Who says so, in the editor's list of problems. */
    public static final String SOURCE = "fota";

    public List<Diagnostic> of(List<Finding> findings) {
        FilePlaces places = documents.places();
        return findings.stream().map(finding -> of(finding, places)).toList();
    }

    public Diagnostic of(Finding finding) {
        return of(finding, documents.places());
    }

    private Diagnostic of(Finding finding, FilePlaces places) {
        Diagnostic diagnostic = new Diagnostic(
                places.of(finding.file()).range(finding.range()),
                finding.message(),
                severity(finding.severity()),
                SOURCE);
        diagnostic.setCode(finding.code().id());
        pages.page(finding.code()).map(DiagnosticCodeDescription::new).ifPresent(diagnostic::setCodeDescription);
        if (finding.code().fades() && client.settings().fadesUnnecessary()) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        if (!finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream()
                    .map(related -> new DiagnosticRelatedInformation(
                            places.location(related.file(), related.range()), related.message()))
                    .toList());
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFORMATION -> DiagnosticSeverity.Information;
        };
    }
}
