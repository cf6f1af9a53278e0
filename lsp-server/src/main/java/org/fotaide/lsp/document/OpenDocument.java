// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import org.fotaide.lsp.client.PositionEncoding;
import org.fotaide.project.text.TextDocument;

/**
 * A text that an editor holds. Immutable: each change makes another one.
 *
 * @param uri how the client names it
 * @param version as the client counts
 * @param content what is in it
 * @param encoding how the client counts columns
 */
public record OpenDocument(String uri, int version, ReadText content, PositionEncoding encoding) {
    public TextDocument text() {
        return content.text();
    }

    public Places places() {
        return new Places(text(), encoding);
    }
}
