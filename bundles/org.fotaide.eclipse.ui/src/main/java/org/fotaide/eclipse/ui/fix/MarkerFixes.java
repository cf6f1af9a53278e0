// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.fotaide.eclipse.core.marker.ProblemMarker;
import org.fotaide.eclipse.ui.editor.Answer;
import org.fotaide.eclipse.ui.editor.EditedText;

/** The repairs of a problem in the Problems view and at its marker, whether its file is open or not. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {
    @Override
    public boolean hasResolutions(IMarker marker) {
        return ProblemMarker.diagnostic(marker).isPresent();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return ProblemMarker.diagnostic(marker)
                .map(problem -> of(marker, problem).stream()
                        .map(action -> new MarkerFix(marker, action))
                        .toArray(IMarkerResolution[]::new))
                .orElse(new IMarkerResolution[0]);
    }

    /** What the server offers for a problem. A file that nobody has open is open to the server for as long as it takes to ask. */
    static List<CodeAction> of(IMarker marker, Diagnostic problem) {
        if (!(marker.getResource() instanceof IFile file)) {
            return List.of();
        }
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        IPath path = file.getFullPath();
        try {
            buffers.connect(path, LocationKind.IFILE, new NullProgressMonitor());
            try {
                return Optional.ofNullable(buffers.getTextFileBuffer(path, LocationKind.IFILE))
                        .flatMap(buffer -> EditedText.of(buffer.getDocument()))
                        .flatMap(text -> new Answer<>(new Fixes(text).at(problem.getRange(), List.of(problem))).await())
                        .orElse(List.of())
                        .stream()
                        .filter(action -> mends(action, problem))
                        .toList();
            } finally {
                buffers.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
            }
        } catch (CoreException unreadable) {
            return List.of();
        }
    }

    private static boolean mends(CodeAction action, Diagnostic problem) {
        return CodeActionKind.QuickFix.equals(action.getKind())
                && action.getDiagnostics() != null
                && action.getDiagnostics().stream()
                        .anyMatch(mended -> mended.getRange().equals(problem.getRange())
                                && mended.getCode().equals(problem.getCode()));
    }
}
