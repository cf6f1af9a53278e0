// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlScalar;

/** Puts an item at the end of a list, in the way in which that is written. */
public record ItemAddition(ManifestReading reading) {
    /**
     * Empty where the file is written in a way that leaves no place for it.
     *
     * @param list a list, or a key that should have one and has nothing
     * @param item as it is to stand there
     */
    public Optional<TextEdit> to(ManifestNode list, String item) {
        return list.yaml() instanceof YamlList items && !items.items().isEmpty()
                ? behindLast(items, item)
                : instead(list, item);
    }

    private Optional<TextEdit> behindLast(YamlList list, String item) {
        TextDocument document = reading.document();
        YamlNode first = list.items().get(0);
        YamlNode last = list.items().get(list.items().size() - 1);
        if (list.flow()) {
            return Optional.of(insertion(last.span().end(), ", " + item));
        }
        int start = document.line(document.lineOf(first.span().start())).start();
        String before = document.text(Span.of(start, first.span().start()));
        if (!before.strip().equals("-")) {
            return Optional.empty();
        }
        int end = document.line(document.lineOf(last.span().end())).end();
        return Optional.of(insertion(end, document.lineBreak() + before + item));
    }

    /** Into a list that is empty, or behind a key without one. */
    private Optional<TextEdit> instead(ManifestNode list, String item) {
        if (list.yaml() instanceof YamlList) {
            return Optional.of(new TextEdit(reading.document().range(list.yaml().span()), "[" + item + "]"));
        }
        return list.key()
                .map(YamlScalar::span)
                .filter(key -> reading.document().text().startsWith(":", key.end()))
                .map(key -> insertion(key.end() + 1, " [" + item + "]"));
    }

    private TextEdit insertion(int offset, String text) {
        return new TextEdit(reading.document().range(Span.at(offset)), text);
    }
}
