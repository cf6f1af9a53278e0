// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.form;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlMap;

/** Takes a key with its value out of a map; a map that loses its last key goes with it. */
record EntryRemoval(ManifestReading reading) {
    /** Empty for what stands in no map, or beside something else in its lines. */
    Optional<TextEdit> of(KeyPath path) {
        String name = path.steps().get(path.steps().size() - 1);
        KeyPath parent = path.parent().orElseThrow();
        Optional<YamlMap> map = reading.node(parent)
                .map(ManifestNode::yaml)
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast);
        boolean last = map.filter(entries -> entries.entries().size() == 1).isPresent();
        if (last && parent.parent().isPresent()) {
            return of(parent);
        }
        return map.flatMap(entries -> entries.entry(name).flatMap(entry -> edit(entries, entry)));
    }

    private Optional<TextEdit> edit(YamlMap map, YamlEntry entry) {
        return map.flow()
                ? Optional.of(gone(inBrackets(map.entries(), entry)))
                : lines(entry).map(this::gone);
    }

    private static Span inBrackets(List<YamlEntry> entries, YamlEntry entry) {
        int index = entries.indexOf(entry);
        if (index > 0) {
            return Span.of(entries.get(index - 1).span().end(), entry.span().end());
        }
        return entries.size() == 1
                ? entry.span()
                : Span.of(entry.span().start(), entries.get(1).span().start());
    }

    private Optional<Span> lines(YamlEntry entry) {
        TextDocument document = reading.document();
        int start = entry.span().start();
        Span first = document.line(document.lineOf(start));
        Span last =
                document.fullLine(document.lineOf(Math.max(start, entry.span().end() - 1)));
        return document.text(Span.of(first.start(), start)).isBlank()
                ? Optional.of(Span.of(first.start(), last.end()))
                : Optional.empty();
    }

    private TextEdit gone(Span span) {
        return new TextEdit(reading.document().range(span), "");
    }
}
