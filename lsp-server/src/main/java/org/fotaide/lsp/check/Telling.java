// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.fotaide.lsp.check.Reports.Numbered;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.Finding;

/** Tells the client what was found, whether it asks or not. Belongs to the thread of the checks. */
final class Telling {
    private final Shown shown;
    private final Reports reports;
    private final WorkspacePulls pulls;

    /**
     * Makes one that has told nothing.
     *
     * @param findings what is known of a file
     */
    Telling(Documents documents, Client client, DiagnosticWriter writer, Function<Path, List<Finding>> findings) {
        shown = new Shown(documents, client, writer);
        reports = new Reports(documents, writer);
        pulls = new WorkspacePulls(client, reports, findings);
    }

    /** What was found in this very text. */
    void of(OpenDocument document, List<Finding> findings) {
        Path file = document.text().path();
        reports.found(file, findings);
        pulls.changed(file);
        shown.show(document, findings);
    }

    /** What was found in a file that no editor holds. */
    void of(Path file, List<Finding> findings) {
        reports.found(file, findings);
        pulls.changed(file);
        shown.show(file, findings);
    }

    /** All that is new was told. */
    void done() {
        pulls.answer();
    }

    DocumentDiagnosticReport report(OpenDocument document, List<Finding> findings, String previous) {
        Numbered now = reports.of(document.text().path(), findings);
        if (now.isKnownAs(previous)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(now.id()));
        }
        RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(now.diagnostics());
        full.setResultId(now.id());
        return new DocumentDiagnosticReport(full);
    }

    void answer(WorkspaceDiagnosticParams params, CompletableFuture<WorkspaceDiagnosticReport> answer) {
        shown.wholeIsAsked();
        pulls.ask(params, answer);
    }

    void end() {
        pulls.end();
    }
}
