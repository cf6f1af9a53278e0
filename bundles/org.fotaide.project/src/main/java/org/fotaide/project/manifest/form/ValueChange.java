// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.Starter;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.ScalarWriter;

/**
 * Writes one value into a fota.yaml, or takes it out; comments, order and spelling of everything else stay.
 *
 * <pre>{@code
 * Optional<TextDocument> after = new ValueChange(reading, path).to("1024+1024");
 * }</pre>
 */
public record ValueChange(ManifestReading reading, KeyPath path) {
    /** The file with that value; empty where it is written in a way that leaves no place for it. */
    public Optional<TextDocument> to(String value) {
        return edit(value)
                .map(edit -> reading.document().with(List.of(edit)))
                .filter(after -> changesOnly(after, Optional.of(value)));
    }

    /** The file without that value, and without a map that has nothing else; empty where more than that would go. */
    public Optional<TextDocument> gone() {
        return reading.node(path).isEmpty()
                ? Optional.of(reading.document())
                : new EntryRemoval(reading)
                        .of(path)
                        .map(edit -> reading.document().with(List.of(edit)))
                        .filter(after -> changesOnly(after, Optional.empty()));
    }

    private Optional<TextEdit> edit(String value) {
        Optional<ManifestNode> node = reading.node(path);
        if (node.isEmpty()) {
            return insertion(value);
        }
        return node.get().scalar().isPresent()
                ? Optional.of(
                        new ValueFix(reading.document(), node.get().scalar().get()).edit(value))
                : behindKey(node.get(), value);
    }

    /** A key that has no value yet. */
    private Optional<TextEdit> behindKey(ManifestNode node, String value) {
        TextDocument document = reading.document();
        return node.key()
                .map(key -> document.text().indexOf(':', key.span().end()))
                .filter(colon -> colon >= 0 && node.yaml().span().length() == 0)
                .map(colon -> new TextEdit(document.range(Span.at(colon + 1)), " " + ScalarWriter.plain(value)));
    }

    /** The key with its value, and the maps around it that are missing, too. */
    private Optional<TextEdit> insertion(String value) {
        Key row = ManifestKeys.at(path).orElseThrow();
        Key added = Key.required(row.name(), row.type(), row.description(), ScalarWriter.plain(value));
        KeyPath map = path.parent().orElseThrow();
        while (reading.node(map).isEmpty() && map.parent().isPresent()) {
            Key around = ManifestKeys.at(map).orElseThrow();
            added = Key.required(around.name(), new FieldsType(List.of(added)), around.description());
            map = map.parent().get();
        }
        Optional<ManifestNode> place = reading.node(map);
        Key wanted = added;
        return place.flatMap(
                node -> new Starter(reading.document(), Optional.empty()).insertion(wanted, node.key(), node.yaml()));
    }

    private boolean changesOnly(TextDocument after, Optional<String> value) {
        Map<String, String> wanted = values(reading);
        value.ifPresentOrElse(text -> wanted.put(path.toString(), text), () -> wanted.remove(path.toString()));
        return values(ManifestReading.of(SourceText.of(after))).equals(wanted);
    }

    private static Map<String, String> values(ManifestReading reading) {
        Map<String, String> values = new TreeMap<>();
        reading.top().ifPresent(top -> collect(top, values));
        return values;
    }

    private static void collect(ManifestNode node, Map<String, String> values) {
        node.scalar().ifPresent(scalar -> values.put(node.path().toString(), scalar.value()));
        node.children().forEach(child -> collect(child, values));
    }
}
