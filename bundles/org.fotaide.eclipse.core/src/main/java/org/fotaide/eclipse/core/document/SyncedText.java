// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.document;

import java.net.URI;
import java.util.List;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;

/** One open text: the server has it as the editor has it, change by change. */
final class SyncedText implements IDocumentListener {
    private final TextDocumentService server;
    private final String uri;
    private final IDocument document;
    private TextDocumentContentChangeEvent change = new TextDocumentContentChangeEvent("");
    private int version = 1;

    SyncedText(TextDocumentService server, URI uri, IDocument document) {
        this.server = server;
        this.uri = uri.toString();
        this.document = document;
        server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(this.uri, "", version, document.get())));
        document.addDocumentListener(this);
    }

    /** Places in the text that is replaced exist only before the change. */
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        change = new TextDocumentContentChangeEvent(
                new TextPlaces(document).range(event.getOffset(), event.getLength()),
                event.getText() == null ? "" : event.getText());
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        version++;
        server.didChange(
                new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
    }

    void saved() {
        server.didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    void close() {
        document.removeDocumentListener(this);
        server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }
}
