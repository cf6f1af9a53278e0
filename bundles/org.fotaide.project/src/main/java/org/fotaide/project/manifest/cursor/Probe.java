// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.cursor;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlScalar;

/** Finds out what a place in a half-typed text belongs to: puts a word there that is easily found again, and looks. */
record Probe(TextDocument document, Span word) {
    private static final String WORD = "fotaProbe0";

    /**
     * Where the word was found.
     *
     * @param path the map that has it as a key, or the value that it is
     * @param asKey whether it is a key
     * @param siblings the keys beside it
     * @param reading the text with the word in it
     */
    record Found(KeyPath path, boolean asKey, List<String> siblings, ManifestReading reading) {}

    Optional<Found> find(boolean asKey) {
        String text = document.text();
        String rest = text.substring(word.end());
        boolean colon = rest.stripLeading().startsWith(":");
        String probe = asKey && !colon ? WORD + ": " : WORD;
        TextDocument probed = new TextDocument(document.path(), text.substring(0, word.start()) + probe + rest);
        ManifestReading reading = ManifestReading.of(SourceText.of(probed));
        return reading.yaml().root().flatMap(root -> find(root, KeyPath.TOP, reading));
    }

    private Optional<Found> find(YamlNode node, KeyPath path, ManifestReading reading) {
        if (node instanceof YamlScalar scalar && scalar.value().equals(WORD)) {
            return Optional.of(new Found(path, false, List.of(), reading));
        }
        if (node instanceof YamlMap map) {
            for (YamlEntry entry : map.entries()) {
                Optional<Found> found = entry.name().equals(WORD)
                        ? Optional.of(new Found(
                                path,
                                true,
                                map.entries().stream().map(YamlEntry::name).toList(),
                                reading))
                        : find(entry.value(), path.key(entry.name()), reading);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (node instanceof YamlList list) {
            for (int i = 0; i < list.items().size(); i++) {
                Optional<Found> found = find(list.items().get(i), path.item(i), reading);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
