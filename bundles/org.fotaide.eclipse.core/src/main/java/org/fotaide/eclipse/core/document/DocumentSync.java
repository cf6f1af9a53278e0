// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.project.manifest.Manifest;

/** Shows the server what stands in editors: every open text of our projects, and fota.yaml anywhere. */
public final class DocumentSync {
    private final TextDocumentService server;
    private final ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    private final Map<IFileBuffer, SyncedText> open = new ConcurrentHashMap<>();
    private final BufferLife life = new BufferLife() {
        @Override
        public void bufferCreated(IFileBuffer buffer) {
            opened(buffer);
        }

        @Override
        public void bufferDisposed(IFileBuffer buffer) {
            closed(buffer);
        }

        @Override
        public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
            if (!dirty) {
                Optional.ofNullable(open.get(buffer)).ifPresent(SyncedText::saved);
            }
        }
    };

    public DocumentSync(TextDocumentService server) {
        this.server = server;
    }

    public void start() {
        buffers.addFileBufferListener(life);
        Arrays.stream(buffers.getFileBuffers()).forEach(this::opened);
    }

    public void stop() {
        buffers.removeFileBufferListener(life);
        open.keySet().forEach(this::closed);
    }

    private void opened(IFileBuffer buffer) {
        if (!(buffer instanceof ITextFileBuffer text) || buffer.getLocation() == null) {
            return;
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
        if (file.getLocation() != null && concerned(file)) {
            open.computeIfAbsent(buffer, key -> new SyncedText(server, file.getLocationURI(), text.getDocument()));
        }
    }

    private static boolean concerned(IFile file) {
        return FotaNature.on(file.getProject())
                || Manifest.isNamed(file.getLocation().toPath());
    }

    private void closed(IFileBuffer buffer) {
        Optional.ofNullable(open.remove(buffer)).ifPresent(SyncedText::close);
    }
}
