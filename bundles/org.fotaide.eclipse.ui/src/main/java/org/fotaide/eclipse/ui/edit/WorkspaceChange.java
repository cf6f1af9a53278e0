// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.edit;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceChange;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.fotaide.eclipse.core.document.TextPlaces;

/**
 * An edit of the server as a change of the workspace, which the platform applies, shows and takes back as one.
 *
 * @param name what it does, for the Undo entry of the menu
 * @param edit the server's, in the form of document changes, which this client asks for
 */
public record WorkspaceChange(String name, WorkspaceEdit edit) {
    /** What it changes, file by file. */
    public Change change() throws CoreException {
        CompositeChange all = new CompositeChange(name);
        all.markAsSynthetic();
        for (Either<TextDocumentEdit, ResourceOperation> part : edit.getDocumentChanges()) {
            Optional<Change> change = part.isLeft() ? text(part.getLeft()) : resource(part.getRight());
            change.ifPresent(all::add);
        }
        return all;
    }

    private Optional<Change> text(TextDocumentEdit edits) throws CoreException {
        Optional<IFile> found = file(edits.getTextDocument().getUri());
        if (found.isEmpty()) {
            throw new CoreException(missing(edits.getTextDocument().getUri()));
        }
        TextFileChange change = new TextFileChange(found.get().getName(), found.get());
        MultiTextEdit root = new MultiTextEdit();
        TextPlaces places = new TextPlaces(change.getCurrentDocument(null));
        edits.getEdits().stream()
                .filter(Either::isLeft)
                .map(Either::getLeft)
                .sorted(Comparator.comparing(
                                (TextEdit one) -> one.getRange().getStart().getLine())
                        .thenComparing(one -> one.getRange().getStart().getCharacter()))
                .map(one -> replace(places, one))
                .forEach(root::addChild);
        change.setEdit(root);
        return Optional.of(change);
    }

    private static ReplaceEdit replace(TextPlaces places, TextEdit edit) {
        IRegion region = places.region(edit.getRange());
        return new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText());
    }

    private static Optional<Change> resource(ResourceOperation operation) {
        if (!(operation instanceof RenameFile rename)) {
            return Optional.empty();
        }
        String target = URI.create(rename.getNewUri()).getPath();
        String name = target.substring(target.lastIndexOf('/') + 1);
        return resource(rename.getOldUri()).map(old -> new RenameResourceChange(old.getFullPath(), name));
    }

    private static Optional<IFile> file(String uri) {
        return Arrays.stream(root().findFilesForLocationURI(URI.create(uri)))
                .filter(IFile::exists)
                .findFirst();
    }

    private static Optional<IResource> resource(String uri) {
        return file(uri).map(IResource.class::cast).or(() -> Arrays.stream(
                        root().findContainersForLocationURI(URI.create(uri)))
                .filter(IResource::exists)
                .map(IResource.class::cast)
                .findFirst());
    }

    private static IWorkspaceRoot root() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    private static IStatus missing(String uri) {
        return Status.error(NLS.bind(Messages.missing, uri));
    }
}
