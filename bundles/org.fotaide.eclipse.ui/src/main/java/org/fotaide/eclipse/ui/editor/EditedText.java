// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;
import org.fotaide.eclipse.core.document.TextPlaces;
import org.fotaide.eclipse.core.server.LanguageService;

/**
 * A text in an editor, and whom to ask about it.
 *
 * @param file what is edited
 * @param uri what the server calls it, also after the file is gone
 * @param document the text as it stands
 */
public record EditedText(IFile file, String uri, IDocument document, LanguageServer server) {
    private static final ServiceCaller<LanguageService> SERVICE =
            new ServiceCaller<>(EditedText.class, LanguageService.class);

    /** Empty for what is no file of the workspace. */
    public static Optional<EditedText> of(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        if (buffer == null
                || buffer.getLocation() == null
                || buffer.getLocation().segmentCount() < 2) {
            return Optional.empty();
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
        return Optional.ofNullable(file.getLocationURI()).flatMap(uri -> SERVICE.current()
                .map(service -> new EditedText(file, uri.toString(), document, service.server())));
    }

    /** Whether it is among the kinds of text that an editor of ours is for. */
    public boolean ours() {
        IContentType ours = Platform.getContentTypeManager().getContentType("org.fotaide.text");
        return Optional.ofNullable(Platform.getContentTypeManager().findContentTypeFor(file.getName()))
                .filter(type -> type.isKindOf(ours))
                .isPresent();
    }

    /** Another number after each change of the text. */
    public long stamp() {
        return document instanceof IDocumentExtension4 counted
                ? counted.getModificationStamp()
                : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
    }

    public TextDocumentIdentifier identifier() {
        return new TextDocumentIdentifier(uri);
    }

    public TextPlaces places() {
        return new TextPlaces(document);
    }
}
