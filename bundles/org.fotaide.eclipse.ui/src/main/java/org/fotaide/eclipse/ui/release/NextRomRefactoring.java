// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.project.CheckBuilder;
import org.fotaide.eclipse.core.project.ManifestFile;
import org.fotaide.eclipse.ui.edit.WorkspaceChange;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.editor.LongAnswer;

/** The server's steps to a next version, of which the user takes one: only legal names by the rules of the catalogue. */
final class NextRomRefactoring extends Refactoring {
    private static final String VERSION = "version";

    private final IProject project;
    private List<CodeAction> steps = List.of();
    private Optional<CodeAction> chosen = Optional.empty();

    NextRomRefactoring(IProject project) {
        this.project = project;
    }

    @Override
    public String getName() {
        return chosen.map(CodeAction::getTitle).orElse(Messages.change);
    }

    /** Known after the initial conditions; those that cannot be done say why. */
    List<CodeAction> steps() {
        return steps;
    }

    void choose(CodeAction step) {
        chosen = Optional.of(step);
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) throws CoreException {
        Optional<IFile> manifest = new ManifestFile(project).find();
        if (manifest.isEmpty()) {
            return RefactoringStatus.createFatalErrorStatus(NLS.bind(Messages.noManifest, project.getName()));
        }
        // files that changed a moment ago count, too
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, CheckBuilder.ID, Map.of(), monitor);
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        buffers.connect(manifest.get().getFullPath(), LocationKind.IFILE, monitor);
        try {
            steps = ask(manifest.get(), monitor);
        } finally {
            buffers.disconnect(manifest.get().getFullPath(), LocationKind.IFILE, monitor);
        }
        return steps.isEmpty()
                ? RefactoringStatus.createFatalErrorStatus(
                        NLS.bind(Messages.illegalVersion, manifest.get().getFullPath()))
                : new RefactoringStatus();
    }

    private static List<CodeAction> ask(IFile manifest, IProgressMonitor monitor) throws CoreException {
        EditedText text = Optional.ofNullable(FileBuffers.getTextFileBufferManager()
                        .getTextFileBuffer(manifest.getFullPath(), LocationKind.IFILE))
                .flatMap(buffer -> EditedText.of(buffer.getDocument()))
                .orElseThrow(
                        () -> new CoreException(Status.error(NLS.bind(Messages.unreadable, manifest.getFullPath()))));
        List<Range> versions = new LongAnswer<>(text.server()
                        .getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(text.identifier())))
                .await(monitor).stream()
                        .map(symbol -> symbol.getRight())
                        .filter(symbol ->
                                symbol.getDetail() != null && symbol.getDetail().startsWith(VERSION))
                        .map(DocumentSymbol::getSelectionRange)
                        .toList();
        if (versions.isEmpty()) {
            return List.of();
        }
        CodeActionContext wanted = new CodeActionContext(List.of());
        wanted.setOnly(List.of(CodeActionKind.RefactorRewrite));
        Range place = versions.get(0);
        return new LongAnswer<>(text.server()
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(
                                text.identifier(), new Range(place.getStart(), place.getStart()), wanted)))
                .await(monitor).stream()
                        .flatMap(action -> Optional.ofNullable(action.getRight()).stream())
                        .filter(action -> action.getEdit() != null || action.getDisabled() != null)
                        .toList();
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    @Override
    public Change createChange(IProgressMonitor monitor) throws CoreException {
        return chosen.isPresent() ? new WorkspaceChange(getName(), chosen.get().getEdit()).change() : new NullChange();
    }
}
