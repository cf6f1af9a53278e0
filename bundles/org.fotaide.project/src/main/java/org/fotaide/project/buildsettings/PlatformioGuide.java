// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.FilesBeside;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.LinesAround;
import org.fotaide.project.guide.Link;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.yaml.Fold;

/** The update keys of platformio.ini. */
public final class PlatformioGuide implements FileGuide {
    @Override
    public boolean accepts(Path file) {
        return new PlatformioChecker().accepts(file);
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        return read(text).entries().stream()
                .filter(entry -> entry.place().start() <= offset
                        && offset <= whole(entry).end())
                .findFirst()
                .flatMap(entry -> UpdateKey.of(entry.key())
                        .map(key -> new Explanation(part(entry, offset), explained(text, entry, key))));
    }

    private static String explained(GuidedText text, IniFile.Entry entry, UpdateKey key) {
        StringBuilder told = new StringBuilder("**" + key.key() + "**\n\n" + key.purpose() + "\n");
        String value = read(text).text(entry);
        List<KnownValue> meant = key.known().stream()
                .filter(known -> value.contains(stem(known.text())))
                .toList();
        if (!meant.isEmpty()) {
            told.append('\n');
            meant.stream()
                    .filter(known -> !key.equals(UpdateKey.LDSCRIPT) || value.equals(known.text()))
                    .forEach(known -> told.append("- `")
                            .append(stem(known.text()))
                            .append("` ")
                            .append(known.description())
                            .append('\n'));
        }
        return told.toString();
    }

    /** The option itself, whatever it is set to. */
    private static String stem(String value) {
        return value.startsWith("--") ? value.replaceFirst("=.*", "") : value;
    }

    private static Span part(IniFile.Entry entry, int offset) {
        return offset <= entry.place().end() ? entry.place() : whole(entry);
    }

    private static Span whole(IniFile.Entry entry) {
        int end = entry.lines().isEmpty()
                ? entry.place().end()
                : entry.lines().get(entry.lines().size() - 1).end();
        return Span.of(entry.place().start(), end);
    }

    @Override
    public List<Offer> offers(GuidedText text, int offset) {
        return new IniOffers(text, read(text), offset).list();
    }

    @Override
    public List<Fold> folds(GuidedText text) {
        return new IniFolds(read(text)).list();
    }

    @Override
    public List<Span> around(GuidedText text, int offset) {
        List<Span> inner = new ArrayList<>();
        for (IniFile.Entry entry : read(text).entries()) {
            inner.addAll(entry.lines());
            inner.add(entry.place());
            inner.add(whole(entry));
        }
        return new LinesAround(text.document(), folds(text))
                .of(
                        offset,
                        inner.stream()
                                .filter(span -> span.start() <= offset && offset <= span.end())
                                .toList());
    }

    @Override
    public List<OutlineEntry> outline(GuidedText text) {
        List<OutlineEntry> sections = new ArrayList<>();
        IniFile file = read(text);
        file.sections().forEach((name, entries) -> {
            List<OutlineEntry> keys = entries.stream()
                    .filter(entry -> UpdateKey.of(entry.key()).isPresent())
                    .map(entry -> new OutlineEntry(
                            OutlineEntry.Kind.SETTING,
                            entry.key(),
                            entry.key().equals(UpdateKey.UPLOAD_FLAGS.key()) ? "" : file.text(entry),
                            whole(entry),
                            entry.place(),
                            List.of()))
                    .toList();
            if (!keys.isEmpty() && !name.isEmpty()) {
                OutlineEntry first = keys.get(0);
                Span whole = Span.of(
                        first.whole().start(), keys.get(keys.size() - 1).whole().end());
                sections.add(new OutlineEntry(OutlineEntry.Kind.SECTION, name, "", whole, first.label(), keys));
            }
        });
        return sections;
    }

    @Override
    public List<Link> links(GuidedText text) {
        IniFile file = read(text);
        return file.entries().stream()
                .filter(entry ->
                        UpdateKey.of(entry.key()).filter(UpdateKey::isFile).isPresent())
                .filter(entry -> entry.lines().size() == 1)
                .flatMap(entry -> new FilesBeside(text)
                        .link(file.text(entry), entry.lines().get(0)).stream())
                .toList();
    }

    private static IniFile read(GuidedText text) {
        return text.reading(IniFile.class, IniFile::of);
    }
}
