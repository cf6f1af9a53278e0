// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.navigate;

import org.eclipse.lsp4j.Position;
import org.fotaide.lsp.document.OpenDocument;

/** A place that a client asks about. */
record Asked(OpenDocument document, Position position) {
    /** The same in our own words. */
    org.fotaide.project.text.Position place() {
        return document.text().position(document.places().offset(position));
    }
}
