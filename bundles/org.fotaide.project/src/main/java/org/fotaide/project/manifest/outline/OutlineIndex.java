// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.outline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileVisitor;
import org.fotaide.project.guide.CheckedText;
import org.fotaide.project.guide.Guides;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/** Everything in a workspace that people look for by name: its regions, ROMs, devices and places. Belongs to its thread. */
public final class OutlineIndex implements FileVisitor {
    private static final KeyPath PRODUCT = KeyPath.TOP.key("product").key("name");

    private final Map<Path, List<Entry>> files = new TreeMap<>();

    /**
     * Something with a name.
     *
     * @param entry of the outline of its file
     * @param file where it is
     * @param range its name there
     * @param product the project that it belongs to, by the name of its product or its folder; in other files than fota.yaml the
     *     file's own name
     */
    public record Entry(OutlineEntry entry, Path file, TextRange range, String product) {
        /** Whether the letters that somebody typed stand in its name, in their order; nothing typed fits all. */
        boolean fits(String typed) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            int at = 0;
            for (char letter : typed.toLowerCase(Locale.ROOT).toCharArray()) {
                at = Character.isWhitespace(letter) ? at : name.indexOf(letter, at) + 1;
                if (at == 0 && !Character.isWhitespace(letter)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void visit(CheckContext context) {
        List<Entry> found = context.known(ManifestReading.class)
                .map(OutlineIndex::entries)
                .orElseGet(() -> entries(new CheckedText(context)));
        if (!found.isEmpty()) {
            files.put(context.file(), found);
        }
    }

    private static List<Entry> entries(CheckedText text) {
        Path file = text.document().path();
        List<OutlineEntry> entries = Guides.installed()
                .of(file)
                .flatMap(guide -> guide.outline(text).stream())
                .toList();
        return entries(entries, text.document(), String.valueOf(file.getFileName()));
    }

    private static List<Entry> entries(ManifestReading reading) {
        Path file = reading.document().path();
        String product = reading.value(PRODUCT, String.class).orElseGet(() -> Optional.ofNullable(file.getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse(""));
        return entries(new ManifestOutline(reading).entries(), reading.document(), product);
    }

    private static List<Entry> entries(List<OutlineEntry> entries, TextDocument document, String product) {
        return entries.stream()
                .flatMap(OutlineEntry::all)
                .filter(entry -> entry.kind().named())
                .map(entry -> new Entry(entry, document.path(), document.range(entry.label()), product))
                .toList();
    }

    @Override
    public void forget(Path file) {
        files.remove(file);
    }

    /** By file and place. */
    public List<Entry> find(String typed) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.fits(typed))
                .toList();
    }
}
