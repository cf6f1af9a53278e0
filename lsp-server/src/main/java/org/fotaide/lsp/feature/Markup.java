// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.regex.Pattern;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.lsp.client.ClientSettings;

/**
 * A text in Markdown, for clients that read it, and plain for others.
 *
 * @param markdown the text
 */
public record Markup(String markdown) {
    private static final Pattern FENCES = Pattern.compile("(?m)^```[a-z]*\\R?");

    MarkupContent hover(ClientSettings client) {
        return client.hoversInMarkdown()
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(MarkupKind.PLAINTEXT, plain());
    }

    public Either<String, MarkupContent> documentation(ClientSettings client) {
        return client.completesInMarkdown()
                ? Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, markdown))
                : Either.forLeft(plain());
    }

    private String plain() {
        return FENCES.matcher(markdown).replaceAll("").replace("**", "").replace("`", "");
    }
}
