// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlNode;

/** Takes an item out of a list. */
record ItemRemoval(ManifestReading reading) {
    Optional<Fix> of(ManifestNode item, String title) {
        List<String> steps = item.path().steps();
        KeyPath list = new KeyPath(steps.subList(0, steps.size() - 1));
        return reading.node(list)
                .map(ManifestNode::yaml)
                .filter(YamlList.class::isInstance)
                .flatMap(node -> edit((YamlList) node, item.yaml()))
                .map(edit -> Fix.in(reading.document(), title, true, List.of(edit)));
    }

    private Optional<TextEdit> edit(YamlList list, YamlNode item) {
        TextDocument document = reading.document();
        if (list.flow()) {
            int index = list.items().indexOf(item);
            return index < 1
                    ? Optional.empty()
                    : Optional.of(gone(Span.of(
                            list.items().get(index - 1).span().end(),
                            item.span().end())));
        }
        int line = document.lineOf(item.span().start());
        Span before = Span.of(document.fullLine(line).start(), item.span().start());
        boolean alone = document.text(before).strip().equals("-")
                && document.lineOf(item.span().end()) == line;
        return alone ? Optional.of(gone(document.fullLine(line))) : Optional.empty();
    }

    private TextEdit gone(Span span) {
        return new TextEdit(reading.document().range(span), "");
    }
}
