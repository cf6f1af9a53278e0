// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.CheckReport;
import org.fotaide.project.check.CheckText;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Finding;

/**
 * Checks what is typed at once, and all files of the workspace with each other a moment after the last change, and sends
 * what was found. All of it happens on one thread of its own, so that what is sent is in order.
 */
public final class Checks implements AutoCloseable {
    /** How long nobody may have changed anything before the whole workspace is looked at. */
    private static final long QUIET_MILLIS = 150;

    private final Documents documents;
    private final Client client;
    private final DiagnosticWriter writer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "fota checks");
        made.setDaemon(true);
        return made;
    });
    private final Set<Path> roots = ConcurrentHashMap.newKeySet();

    /** Found between files, by the file that it stands in. */
    private final Map<Path, List<Finding>> between = new ConcurrentHashMap<>();

    /** Files that the client holds diagnostics of. Belongs to the thread. */
    private final Set<Path> shown = new HashSet<>();

    private final AtomicLong edits = new AtomicLong();
    private Optional<ScheduledFuture<?>> whole = Optional.empty();

    public Checks(Documents documents, Client client, DiagnosticWriter writer) {
        this.documents = documents;
        this.client = client;
        this.writer = writer;
    }

    public void add(Path root) {
        roots.add(root);
        workspaceChanged();
    }

    public void remove(Path root) {
        roots.remove(root);
        workspaceChanged();
    }

    /** A document was opened or changed: it is checked now, and the workspace soon. */
    public void changed(OpenDocument document) {
        edits.incrementAndGet();
        run(() -> checkAlone(document));
        workspaceChanged();
    }

    /** A document was closed: what is on disk counts again. */
    public void closed(OpenDocument document) {
        edits.incrementAndGet();
        run(() -> {
            if (roots.stream().noneMatch(root -> document.text().path().startsWith(root))) {
                between.remove(document.text().path());
                publish(document.uri(), null, List.of());
                shown.remove(document.text().path());
            }
        });
        workspaceChanged();
    }

    /** Files may have changed: the workspace is looked at when it has been quiet for a moment. */
    public synchronized void workspaceChanged() {
        whole.ifPresent(waiting -> waiting.cancel(false));
        if (!thread.isShutdown()) {
            whole = Optional.of(thread.schedule(guarded(this::checkAll), QUIET_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    /** What is wrong with a document as it stands, for whoever asks now. */
    public CheckedDocument now(OpenDocument document) throws CancelledException {
        List<Finding> found = new ArrayList<>(alone(document));
        for (Finding finding : between.getOrDefault(document.text().path(), List.of())) {
            if (!found.contains(finding)) {
                found.add(finding);
            }
        }
        found.sort(Finding.ORDER);
        return new CheckedDocument(document, found);
    }

    private static List<Finding> alone(OpenDocument document) throws CancelledException {
        return Checkers.installed().accept(document.text())
                ? new CheckText(document.text()).call(Progress.NONE)
                : List.of();
    }

    private void checkAlone(OpenDocument document) throws CancelledException {
        if (!isCurrent(document)) {
            return;
        }
        CheckedDocument checked = now(document);
        if (isCurrent(document)) {
            show(document.text().path(), checked.findings());
        }
    }

    private boolean isCurrent(OpenDocument document) {
        return documents.get(document.uri()).filter(document::equals).isPresent();
    }

    private void checkAll() throws CancelledException {
        if (roots.isEmpty()) {
            return;
        }
        long begun = edits.get();
        List<OpenDocument> open = List.copyOf(documents.all());
        CheckReport report = new CheckTree(roots)
                .withOpen(open.stream().map(OpenDocument::text).toList())
                .call(new StopOnEdit(() -> edits.get() != begun));
        Map<Path, List<Finding>> found = new HashMap<>();
        report.findings().forEach(finding -> found.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                .add(finding));
        between.clear();
        for (OpenDocument document : open) {
            List<Finding> here =
                    new ArrayList<>(found.getOrDefault(document.text().path(), List.of()));
            here.removeAll(alone(document));
            between.put(document.text().path(), here);
        }
        Set<Path> toShow = new LinkedHashSet<>(shown);
        toShow.addAll(found.keySet());
        Set<Path> checked = new HashSet<>(report.files());
        for (Path file : toShow) {
            if (checked.contains(file) || documents.of(file).isEmpty()) {
                show(file, found.getOrDefault(file, List.of()));
            }
        }
        if (client.settings().refreshesDiagnostics()) {
            var unused = client.remote().refreshDiagnostics();
        }
    }

    private void show(Path file, List<Finding> findings) {
        Optional<OpenDocument> open = documents.of(file);
        publish(documents.uri(file), open.map(OpenDocument::version).orElse(null), findings);
        if (findings.isEmpty() && open.isEmpty()) {
            shown.remove(file);
        } else {
            shown.add(file);
        }
    }

    private void publish(String uri, Integer version, List<Finding> findings) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(uri, writer.of(findings));
        params.setVersion(version);
        client.remote().publishDiagnostics(params);
    }

    private void run(Work work) {
        if (!thread.isShutdown()) {
            thread.execute(guarded(work));
        }
    }

    /** No fault in one check may end all that follow. */
    private Runnable guarded(Work work) {
        return () -> {
            try {
                work.run();
            } catch (CancelledException overtaken) {
                // a newer change brings its own check
                return;
            } catch (RuntimeException fault) {
                client.log(MessageType.Error, "A check failed; the next change is checked again. " + fault);
            }
        };
    }

    /** Stops looking. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private interface Work {
        void run() throws CancelledException;
    }
}
