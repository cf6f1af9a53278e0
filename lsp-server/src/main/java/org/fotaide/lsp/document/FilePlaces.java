// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.fotaide.lsp.client.PositionEncoding;
import org.fotaide.project.check.FileSource;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/** Places in files, open or not, for one answer: each file is looked at once at most. */
public final class FilePlaces {
    private final Documents documents;
    private final PositionEncoding encoding;
    private final Map<Path, Places> known = new HashMap<>();

    FilePlaces(Documents documents, PositionEncoding encoding) {
        this.documents = documents;
        this.encoding = encoding;
    }

    public Places of(Path file) {
        return known.computeIfAbsent(file, key -> new Places(text(key), encoding));
    }

    public Location location(Path file, TextRange range) {
        return new Location(documents.uri(file), of(file).range(range));
    }

    /** A client that counts as we do needs no text; where a file went away, columns are left as they are. */
    private TextDocument text(Path file) {
        Optional<TextDocument> open = documents.of(file).map(OpenDocument::text);
        if (open.isPresent()) {
            return open.get();
        }
        TextDocument nothing = new TextDocument(file, "");
        if (encoding == PositionEncoding.UTF_16) {
            return nothing;
        }
        try {
            return FileSource.read(file).source().document();
        } catch (IOException gone) {
            return nothing;
        }
    }
}
