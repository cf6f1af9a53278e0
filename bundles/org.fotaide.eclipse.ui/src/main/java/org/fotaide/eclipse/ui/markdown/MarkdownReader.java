// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Reads Markdown (CommonMark, and tables) into a text that can be shown with styles. */
final class MarkdownReader {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    FormattedText read(String markdown) {
        MarkdownText text = new MarkdownText();
        PARSER.parse(markdown).accept(text);
        return text.formatted();
    }
}
