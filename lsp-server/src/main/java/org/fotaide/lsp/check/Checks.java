// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.client.ClientProgress;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.lsp.settings.Setting;
import org.fotaide.lsp.settings.Settings;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.CheckText;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.FileVisitor;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.FixText;
import org.fotaide.project.check.SureFixes;
import org.fotaide.project.check.Workspace;

/**
 * Checks what is typed at once, and all files of the workspace with each other, and sends what was found. All of it happens on
 * one thread of its own, so that what is sent is in order; work on the whole workspace gives way to what is typed meanwhile.
 */
public final class Checks implements AutoCloseable {
    private final Documents documents;
    private final Client client;
    private final Telling telling;
    private final Workspace workspace;

    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** Work that comes when it is closed is dropped: whoever waits for it is stopped as well. */
    private final ExecutorService thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    work -> {
                        Thread made = new Thread(work, "fota checks");
                        made.setDaemon(true);
                        return made;
                    },
                    new ThreadPoolExecutor.DiscardPolicy()) {
                @Override
                protected void terminated() {
                    ended.complete(null);
                }
            };

    /** How much is to be done before work on the whole workspace goes on. */
    private final AtomicInteger urgent = new AtomicInteger();

    private Optional<ClientProgress> scan = Optional.empty();
    private volatile Settings settings = Settings.USUAL;
    private volatile boolean closed;

    /**
     * Makes one that knows no folder yet.
     *
     * @param visitors are shown each file of the workspace on the thread of the checks
     */
    public Checks(Documents documents, Client client, DiagnosticWriter writer, List<? extends FileVisitor> visitors) {
        this.documents = documents;
        this.client = client;
        this.workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, visitors);
        this.telling = new Telling(documents, client, writer, this::known);
    }

    public void add(Path root) {
        run(() -> workspace.add(root));
    }

    public void remove(Path root) {
        run(() -> workspace.remove(root));
    }

    /** A document was opened or changed; what was found in it is sent even if it is the same as before. */
    public void changed(OpenDocument document) {
        Path file = document.text().path();
        run(() -> {
            if (isCurrent(document)) {
                workspace.hold(document.text(), new StopOnEdit(() -> !isCurrent(document)));
                telling.of(document, known(file));
                workspace.told(file);
            }
        });
    }

    /** A document was closed: what is on disk counts again. */
    public void closed(OpenDocument document) {
        run(() -> workspace.release(document.text().path()));
    }

    /** Files or folders came, went or changed on disk. */
    public void filesChanged(List<Path> files) {
        run(() -> {
            files.forEach(workspace::changed);
            client.refreshHints();
        });
    }

    /** A project was built: what is in its images may be other than before, and what is free of each slot. */
    public void built() {
        run(() -> {
            workspace.built();
            client.refreshHints();
        });
    }

    /** The user wants to hear of something else, or of other folders. */
    public void set(Settings wanted) {
        run(() -> {
            settings = wanted;
            workspace.set(CheckOptions.USUAL.andSkipped(wanted.get(Setting.SKIPPED)));
        });
    }

    /** Anything may have changed on disk. */
    public void workspaceChanged() {
        run(workspace::changedSomewhere);
    }

    /** What is wrong with a document as it stands, for whoever asks now. */
    public CheckedDocument now(OpenDocument document) throws CancelledException {
        return ask(() -> new CheckedDocument(document, findings(document)));
    }

    private List<Finding> findings(OpenDocument document) throws CancelledException {
        if (workspace.holds(document.text())) {
            return known(document.text().path());
        }
        return Checkers.installed().accept(document.text())
                ? told(new CheckText(document.text()).call(Progress.NONE))
                : List.of();
    }

    private List<Finding> known(Path file) {
        return told(workspace.findings(file));
    }

    private List<Finding> told(List<Finding> findings) {
        return findings.stream().filter(settings::tells).toList();
    }

    /** What a client that asks for it hears of a document. */
    public DocumentDiagnosticReport report(OpenDocument document, String previous) throws CancelledException {
        return ask(() -> telling.report(document, findings(document), previous));
    }

    /** What it hears of the whole workspace, as soon as there is something that it does not know. */
    public CompletableFuture<WorkspaceDiagnosticReport> report(WorkspaceDiagnosticParams params) {
        CompletableFuture<WorkspaceDiagnosticReport> answer = new CompletableFuture<>();
        whenAllIsKnown(Progress.NONE, () -> telling.answer(params, answer));
        return answer;
    }

    /** A document with its sure fixes applied. */
    public FixText.Result mended(OpenDocument document) throws CancelledException {
        return ask(() -> workspace.mended(document.text(), settings::tells, Progress.NONE));
    }

    /** Whether there is a sure fix in any file of the workspace. */
    public boolean hasSureFixes() throws CancelledException {
        return askOfAll(() -> workspace.hasSureFixes(settings::tells), Progress.NONE);
    }

    /** Every sure fix of the workspace. */
    public SureFixes sureFixes(Progress progress) throws CancelledException {
        return askOfAll(() -> workspace.sureFixes(settings::tells, progress), progress);
    }

    /** Asks about the whole workspace, when all of it has been looked at. */
    public <T> T askOfAll(Question<T> question, Progress progress) throws CancelledException {
        FutureTask<T> asked = new FutureTask<>(() -> {
            progress.checkCancelled();
            return question.answer();
        });
        whenAllIsKnown(progress, asked);
        return answer(asked);
    }

    /** Looks at all of the workspace first, but behind what is more urgent; what is cancelled comes at once. */
    private void whenAllIsKnown(Progress progress, Runnable then) {
        thread.execute(() -> {
            try {
                workspace.work(new GivingWay(progress, this::givesWay));
            } catch (CancelledException overtaken) {
                if (!closed && !progress.cancelled()) {
                    whenAllIsKnown(progress, then);
                    return;
                }
            } catch (RuntimeException fault) {
                log(fault);
            }
            tell();
            then.run();
        });
    }

    private boolean givesWay() {
        return closed || urgent.get() > 0;
    }

    private <T> T ask(Question<T> question) throws CancelledException {
        FutureTask<T> asked = new FutureTask<>(question::answer);
        run(asked::run);
        return answer(asked);
    }

    private <T> T answer(FutureTask<T> asked) throws CancelledException {
        if (closed) {
            throw new CancelledException();
        }
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancelledException overtaken) {
                throw overtaken;
            }
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException("a question about the workspace failed", e.getCause());
        }
    }

    private boolean isCurrent(OpenDocument document) {
        return documents.get(document.uri()).filter(document::equals).isPresent();
    }

    /** Whatever is told is followed by what it brings about, unless more was told meanwhile, which then is. */
    private void run(Work work) {
        if (closed) {
            return;
        }
        urgent.incrementAndGet();
        thread.execute(() -> {
            urgent.decrementAndGet();
            try {
                work.run();
                tell();
                goOn();
                tell();
            } catch (CancelledException overtaken) {
                // what is left is done behind the change that overtook it
                return;
            } catch (RuntimeException fault) {
                log(fault);
                run(() -> {}); // the rest of what is to be done
            }
        });
    }

    /** Does what is left, under one progress until all is done, however often something urgent comes between. */
    private void goOn() throws CancelledException {
        ClientProgress progress =
                scan.orElseGet(() -> client.work().begin(Optional.empty(), "Checking the workspace", () -> closed));
        scan = Optional.of(progress);
        try {
            workspace.work(new GivingWay(progress, this::givesWay));
        } finally {
            if (urgent.get() == 0 || progress.cancelled()) {
                scan = Optional.empty();
                progress.close();
            }
        }
    }

    private void log(RuntimeException fault) {
        client.log(MessageType.Error, "A check failed; the file is checked again when it changes. " + fault);
    }

    /** A document that has changed again is shown when that change is checked. */
    private void tell() {
        Set<Path> news = workspace.takeNews();
        for (Path file : news) {
            Optional<OpenDocument> open = documents.of(file);
            if (open.isEmpty()) {
                telling.of(file, known(file));
            } else if (workspace.holds(open.get().text())) {
                telling.of(open.get(), known(file));
            }
        }
        telling.done();
        if (!news.isEmpty() && client.settings().refreshesDiagnostics()) {
            var unused = client.remote().refreshDiagnostics();
        }
    }

    /** Stops looking. */
    @Override
    public void close() {
        run(telling::end);
        closed = true;
        thread.shutdown();
    }

    /** Once it is closed and everybody who waited for it has an answer. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    private interface Work {
        void run() throws CancelledException;
    }

    /** Something that is asked on the thread of the checks. */
    public interface Question<T> {
        T answer() throws CancelledException;
    }
}
