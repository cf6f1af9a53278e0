// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlNode;

/** Takes an item out of a list; one that loses its last item is written as an empty one. */
public record ItemRemoval(ManifestReading reading) {
    /** A sure fix; empty where the list is written in a way in which more would go than the item. */
    public Optional<Fix> of(ManifestNode item, String title) {
        List<String> steps = item.path().steps();
        KeyPath list = new KeyPath(steps.subList(0, steps.size() - 1));
        return reading.node(list)
                .map(ManifestNode::yaml)
                .filter(YamlList.class::isInstance)
                .flatMap(node -> edit((YamlList) node, item.yaml()))
                .map(edit -> Fix.in(reading.document(), title, true, List.of(edit)));
    }

    private Optional<TextEdit> edit(YamlList list, YamlNode item) {
        if (list.items().size() == 1) {
            return onlyOne(list, item);
        }
        if (list.flow()) {
            int index = list.items().indexOf(item);
            return Optional.of(gone(
                    index == 0
                            ? Span.of(
                                    item.span().start(),
                                    list.items().get(1).span().start())
                            : Span.of(
                                    list.items().get(index - 1).span().end(),
                                    item.span().end())));
        }
        return lines(item).map(this::gone);
    }

    /** The lines of an item that has them for itself. */
    private Optional<Span> lines(YamlNode item) {
        TextDocument document = reading.document();
        Span first = document.line(document.lineOf(item.span().start()));
        Span last = document.fullLine(document.lineOf(item.span().end()));
        String before = document.text(Span.of(first.start(), item.span().start()));
        String behind = document.text(Span.of(item.span().end(), last.end())).strip();
        return before.strip().equals("-") && (behind.isEmpty() || behind.startsWith("#"))
                ? Optional.of(Span.of(first.start(), last.end()))
                : Optional.empty();
    }

    private Optional<TextEdit> onlyOne(YamlList list, YamlNode item) {
        if (list.flow()) {
            return Optional.of(new TextEdit(reading.document().range(list.span()), "[]"));
        }
        String text = reading.document().text();
        int dash = text.lastIndexOf('-', item.span().start());
        int colon = text.lastIndexOf(':', Math.max(0, dash));
        return dash > colon
                        && colon >= 0
                        && text.substring(colon + 1, dash).isBlank()
                        && lines(item).isPresent()
                ? Optional.of(new TextEdit(
                        reading.document().range(Span.of(colon + 1, item.span().end())), " []"))
                : Optional.empty();
    }

    private TextEdit gone(Span span) {
        return new TextEdit(reading.document().range(span), "");
    }
}
