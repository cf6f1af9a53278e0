// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.marker;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Turns what the server finds into markers, in a job of its own: the server never waits for the workspace. */
public final class MarkerWriter {
    /** The family of its job, for whoever waits until the markers are right. */
    public static final Object FAMILY = MarkerWriter.class;

    private final Map<String, PublishDiagnosticsParams> waiting = new LinkedHashMap<>();
    private final Job job = new WorkspaceJob(Messages.job) {
        @Override
        public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            for (PublishDiagnosticsParams found : take()) {
                for (IFile file : files(found.getUri())) {
                    show(file, found.getDiagnostics());
                }
            }
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    };

    public MarkerWriter() {
        job.setSystem(true);
        job.setPriority(Job.SHORT);
    }

    /** What was found in a file replaces what was found before. */
    public void write(PublishDiagnosticsParams found) {
        synchronized (waiting) {
            waiting.put(found.getUri(), found);
        }
        job.schedule();
    }

    private List<PublishDiagnosticsParams> take() {
        synchronized (waiting) {
            List<PublishDiagnosticsParams> taken = List.copyOf(waiting.values());
            waiting.clear();
            return taken;
        }
    }

    private static List<IFile> files(String uri) {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri)))
                .filter(IFile::exists)
                .toList();
    }

    /** A file may go while it is marked: then there is nothing to be told of it. */
    private static void show(IFile file, List<Diagnostic> found) throws CoreException {
        try {
            replace(file, found);
        } catch (CoreException failed) {
            if (file.exists()) {
                throw failed;
            }
        }
    }

    /** A marker of what is still wrong stays: whoever has it in hand can go on with it. */
    private static void replace(IFile file, List<Diagnostic> found) throws CoreException {
        List<Diagnostic> unmarked = new ArrayList<>(found);
        for (IMarker marker : file.findMarkers(ProblemMarker.TYPE, true, IResource.DEPTH_ZERO)) {
            if (!ProblemMarker.diagnostic(marker).filter(unmarked::remove).isPresent()) {
                marker.delete();
            }
        }
        if (!unmarked.isEmpty()) {
            Optional<IDocument> text = text(file);
            for (Diagnostic diagnostic : unmarked) {
                file.createMarker(ProblemMarker.TYPE, ProblemMarker.attributes(diagnostic, text));
            }
        }
    }

    /** The text as an editor has it, or else as it is on disk; empty for a file that cannot be read as text. */
    private static Optional<IDocument> text(IFile file) {
        ITextFileBuffer buffer =
                FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        if (buffer != null) {
            return Optional.of(buffer.getDocument());
        }
        try {
            return Optional.of(new Document(file.readString()));
        } catch (CoreException unreadable) {
            return Optional.empty();
        }
    }
}
