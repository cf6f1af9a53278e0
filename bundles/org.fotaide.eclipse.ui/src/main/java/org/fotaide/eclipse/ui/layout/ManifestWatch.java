// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.fotaide.eclipse.core.document.BufferLife;
import org.fotaide.eclipse.core.project.ManifestFile;
import org.fotaide.project.manifest.Manifest;

/**
 * Follows the fota.yaml of a project: as it stands in an editor, or else on disk, and whatever else changes in the project,
 * such as its last build.
 */
final class ManifestWatch implements BufferLife, IDocumentListener, IResourceChangeListener {
    private final ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    private final IProject project;
    private final Runnable changed;
    private volatile Optional<IDocument> edited = Optional.empty();

    /**
     * @param changed run in any thread whenever something may be different
     */
    ManifestWatch(IProject project, Runnable changed) {
        this.project = project;
        this.changed = changed;
    }

    void start() {
        buffers.addFileBufferListener(this);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        attach(buffers.getFileBuffer(file().getFullPath(), LocationKind.IFILE));
    }

    void stop() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        buffers.removeFileBufferListener(this);
        detach();
    }

    IProject project() {
        return project;
    }

    IFile file() {
        return new ManifestFile(project).find().orElseGet(() -> project.getFile(Manifest.FILE_NAME));
    }

    /** What stands in the editor; empty where none is open. Called by the thread of the user interface. */
    Optional<String> text() {
        return edited.map(IDocument::get);
    }

    private void attach(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text && file().getFullPath().equals(buffer.getLocation())) {
            detach();
            edited = Optional.of(text.getDocument());
            text.getDocument().addDocumentListener(this);
            changed.run();
        }
    }

    private void detach() {
        edited.ifPresent(document -> document.removeDocumentListener(this));
        edited = Optional.empty();
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        attach(buffer);
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        if (file().getFullPath().equals(buffer.getLocation())) {
            detach();
            changed.run();
        }
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
        // a saved file is a changed resource
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // what counts is the text after the change
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (event.getDelta() != null && event.getDelta().findMember(project.getFullPath()) != null) {
            changed.run();
        }
    }
}
