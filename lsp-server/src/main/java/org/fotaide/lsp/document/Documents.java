// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.client.PositionEncoding;
import org.fotaide.project.guide.Surroundings;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/** The texts that the editor holds, each as it stands now. */
public final class Documents {
    private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
    private final Client client;
    private final Surroundings around;

    /**
     * Makes one that holds none yet.
     *
     * @param around what is known of the files beside them
     */
    public Documents(Client client, Surroundings around) {
        this.client = client;
        this.around = around;
    }

    public OpenDocument open(TextDocumentItem item) {
        OpenDocument document = new OpenDocument(
                item.getUri(),
                item.getVersion(),
                new ReadText(
                        new TextDocument(FileNames.nameOf(item.getUri()), item.getText() == null ? "" : item.getText()),
                        around),
                encoding());
        open.put(item.getUri(), document);
        return document;
    }

    /** Applies changes one after the other; empty for a document that is not open. */
    public Optional<OpenDocument> change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        return Optional.ofNullable(open.computeIfPresent(uri, (key, before) -> {
            TextDocument text = before.text();
            for (TextDocumentContentChangeEvent change : changes) {
                text = changed(text, change, before.encoding());
            }
            return new OpenDocument(uri, version, before.content().become(text), before.encoding());
        }));
    }

    private static TextDocument changed(
            TextDocument text, TextDocumentContentChangeEvent change, PositionEncoding encoding) {
        if (change.getRange() == null) {
            return new TextDocument(text.path(), change.getText());
        }
        TextEdit edit = new TextEdit(text.range(new Places(text, encoding).span(change.getRange())), change.getText());
        return text.with(List.of(edit));
    }

    public Optional<OpenDocument> close(String uri) {
        return Optional.ofNullable(open.remove(uri));
    }

    public Optional<OpenDocument> get(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    /** The open document of a file, by whatever spelling of its address. */
    public Optional<OpenDocument> of(Path file) {
        return open.values().stream()
                .filter(document -> document.text().path().equals(file))
                .findFirst();
    }

    public Collection<OpenDocument> all() {
        return List.copyOf(open.values());
    }

    /** The address of a file, in the client's own spelling while it is open. */
    public String uri(Path file) {
        return of(file).map(OpenDocument::uri).orElseGet(() -> FileNames.uri(file));
    }

    /** Places in all files, for one answer. */
    public FilePlaces places() {
        return new FilePlaces(this, encoding());
    }

    /** Places in one text, whether it is open or not. */
    public Places places(TextDocument text) {
        return new Places(text, encoding());
    }

    private PositionEncoding encoding() {
        return client.settings().encoding();
    }
}
