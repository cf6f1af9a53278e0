// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.lsp.document.FilePlaces;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.text.TextDocument;

/** Changes to files in the words of the protocol; bound to a version where the client minds it. */
public final class EditWriter {
    private final Documents documents;
    private final Client client;

    public EditWriter(Documents documents, Client client) {
        this.documents = documents;
        this.client = client;
    }

    /** Whether the client can do all of it. */
    public boolean writes(List<FileEdit> wanted) {
        return client.settings().renamesFiles() || wanted.stream().noneMatch(FileEdit.Rename.class::isInstance);
    }

    /** Whether the client can do all of it, or shows why it cannot. */
    boolean offers(List<FileEdit> wanted) {
        return writes(wanted) || client.settings().showsDisabledActions();
    }

    /** Why the client cannot do all of it, for its user; empty if it can. */
    public Optional<String> hindrance(List<FileEdit> wanted) {
        return writes(wanted)
                ? Optional.empty()
                : Optional.of("This editor does not let a language server rename files. Rename "
                        + wanted.stream()
                                .filter(FileEdit.Rename.class::isInstance)
                                .map(FileEdit.Rename.class::cast)
                                .map(rename -> rename.file().getFileName() + " to "
                                        + rename.to().getFileName())
                                .collect(Collectors.joining(", "))
                        + " yourself, or run fota check --fix.");
    }

    /** Whether the client also applies what it did not ask for. */
    boolean appliesOwn() {
        return client.settings().appliesEdits();
    }

    public WorkspaceEdit of(List<FileEdit> wanted) {
        FilePlaces places = documents.places();
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        Map<String, List<TextEdit>> plain = new LinkedHashMap<>();
        for (FileEdit edit : wanted) {
            if (edit instanceof FileEdit.ChangeText change) {
                List<TextEdit> edits = change.edits().stream()
                        .map(places.of(change.file())::edit)
                        .toList();
                changes.add(Either.forLeft(versioned(change.file(), edits)));
                plain.put(documents.uri(change.file()), edits);
            } else if (edit instanceof FileEdit.Rename rename) {
                changes.add(Either.forRight(new RenameFile(documents.uri(rename.file()), FileNames.uri(rename.to()))));
            }
        }
        return client.settings().takesVersionedEdits() ? new WorkspaceEdit(changes) : new WorkspaceEdit(plain);
    }

    /** One edit that makes a document into another text, as small as it can be. */
    public WorkspaceEdit of(OpenDocument before, TextDocument after) {
        TextEdit edit = before.places().edit(before.text().changeTo(after.text()));
        return client.settings().takesVersionedEdits()
                ? new WorkspaceEdit(
                        List.of(Either.forLeft(versioned(before.text().path(), List.of(edit)))))
                : new WorkspaceEdit(Map.of(before.uri(), List.of(edit)));
    }

    private TextDocumentEdit versioned(Path file, List<TextEdit> edits) {
        Integer version = documents.of(file).map(OpenDocument::version).orElse(null);
        List<Either<TextEdit, SnippetTextEdit>> wrapped = new ArrayList<>();
        edits.forEach(edit -> wrapped.add(Either.forLeft(edit)));
        return new TextDocumentEdit(new VersionedTextDocumentIdentifier(documents.uri(file), version), wrapped);
    }
}
