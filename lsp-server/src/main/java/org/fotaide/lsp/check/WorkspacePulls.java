// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.project.check.Finding;

/**
 * Answers {@code workspace/diagnostic}. A client that knows everything already is answered when something changes, so that it
 * asks no more often than there is something to say. Belongs to the thread of the checks.
 */
final class WorkspacePulls {
    /** How many files a client that takes a result in parts is told of at once. */
    private static final int PART = 100;

    private final Client client;
    private final Reports reports;
    private final Function<Path, List<Finding>> findings;
    private final List<Held> held = new ArrayList<>();
    private final Set<Path> changed = new HashSet<>();

    /** A question that has no answer yet. */
    private record Held(Map<Path, String> known, CompletableFuture<WorkspaceDiagnosticReport> answer) {}

    WorkspacePulls(Client client, Reports reports, Function<Path, List<Finding>> findings) {
        this.client = client;
        this.reports = reports;
        this.findings = findings;
    }

    /** All files have been looked at. */
    void ask(WorkspaceDiagnosticParams params, CompletableFuture<WorkspaceDiagnosticReport> answer) {
        Map<Path, String> known = new LinkedHashMap<>();
        for (PreviousResultId previous : params.getPreviousResultIds()) {
            FileNames.path(previous.getUri()).ifPresent(file -> known.put(file, previous.getValue()));
        }
        Set<Path> told = new HashSet<>(reports.faulty());
        told.addAll(known.keySet());
        List<WorkspaceDocumentDiagnosticReport> items = items(told, known);
        if (known.isEmpty() || items.stream().anyMatch(Either::isLeft)) {
            answer.complete(new WorkspaceDiagnosticReport(inParts(params, items)));
        } else {
            held.removeIf(other -> other.answer.isDone());
            held.add(new Held(known, answer));
        }
    }

    /** What was found in a file may be other than before. */
    void changed(Path file) {
        if (!held.isEmpty()) {
            changed.add(file);
        }
    }

    /** Answers those for whom something changed. */
    void answer() {
        if (changed.isEmpty()) {
            return;
        }
        for (Held each : List.copyOf(held)) {
            List<WorkspaceDocumentDiagnosticReport> items =
                    items(changed, each.known).stream().filter(Either::isLeft).toList();
            if (!items.isEmpty()) {
                each.answer.complete(new WorkspaceDiagnosticReport(items));
            }
        }
        held.removeIf(each -> each.answer.isDone());
        changed.clear();
    }

    /** The server ends: nothing changes any more. */
    void end() {
        held.forEach(each -> each.answer.complete(new WorkspaceDiagnosticReport(List.of())));
        held.clear();
    }

    private List<WorkspaceDocumentDiagnosticReport> items(Collection<Path> files, Map<Path, String> known) {
        return files.stream()
                .sorted()
                .map(file -> reports.of(file, findings.apply(file), Optional.ofNullable(known.get(file))))
                .toList();
    }

    /** Sends all but the last part ahead, to a client that wants that. */
    private List<WorkspaceDocumentDiagnosticReport> inParts(
            WorkspaceDiagnosticParams params, List<WorkspaceDocumentDiagnosticReport> items) {
        if (params.getPartialResultToken() == null) {
            return items;
        }
        int sent = 0;
        for (; items.size() - sent > PART; sent += PART) {
            client.remote()
                    .notifyProgress(new ProgressParams(
                            params.getPartialResultToken(),
                            Either.forRight(new WorkspaceDiagnosticReport(items.subList(sent, sent + PART)))));
        }
        return items.subList(sent, items.size());
    }
}
