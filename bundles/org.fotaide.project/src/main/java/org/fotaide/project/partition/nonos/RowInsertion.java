// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.partition.nonos.NonosRepair;
import org.fotaide.project.csource.Braces;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.Taken;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/** One more row behind the last one that every build has, written as that one is. */
record RowInsertion(ItemTable table) {
    private static final String INDENT = "    ";

    TextEdit of(NonosRepair.AddRow row) {
        List<Braces.Item> items = table.items();
        Optional<Braces.Item> last = Optional.empty();
        for (Braces.Item item : items) {
            last = item.taken() == Taken.YES ? Optional.of(item) : last;
        }
        String text = "{ " + row.type().spelling() + ", " + Address.text(row.address()) + ", "
                + Address.text(row.size()) + " },";
        String lineBreak = document().lineBreak();
        return last.map(item -> behind(item, lineBreak + indent(item) + text))
                .orElseGet(() -> at(table.table().braces().span().start() + 1, lineBreak + INDENT + text + lineBreak));
    }

    private TextEdit behind(Braces.Item item, String text) {
        SourceTokens tokens = table.source().tokens();
        boolean comma = tokens.is(item.last() + 1, ',');
        return comma ? at(tokens.end(item.last() + 1), text) : at(tokens.end(item.last()), "," + text);
    }

    private String indent(Braces.Item item) {
        int start = item.span().start();
        int line = document().line(document().lineOf(start)).start();
        String before = document().text(Span.of(line, start));
        return before.isBlank() ? before : INDENT;
    }

    private TextEdit at(int offset, String text) {
        return new TextEdit(document().range(Span.at(offset)), text);
    }

    private TextDocument document() {
        return table.source().document();
    }
}
