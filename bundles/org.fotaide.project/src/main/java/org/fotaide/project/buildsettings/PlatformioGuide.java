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
import org.fotaide.project.guide.Link;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.manifest.type.KnownValue;

/** The update keys of platformio.ini. */
public final class PlatformioGuide implements FileGuide {
    private static final String TABLE = ".csv";

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
        Span line = text.document().line(text.document().lineOf(offset));
        String before = text.document().text(Span.of(line.start(), offset));
        if (before.strip().startsWith("[")
                || before.strip().startsWith(";")
                || before.strip().startsWith("#")) {
            return List.of();
        }
        boolean goesOn = !before.isEmpty() && Character.isWhitespace(before.charAt(0));
        if (before.indexOf('=') < 0 && !goesOn) {
            return keys(text, Span.of(line.start(), offset));
        }
        return read(text).entries().stream()
                .filter(entry -> entry.place().start() <= offset)
                .reduce((first, second) ->
                        first.place().start() > second.place().start() ? first : second)
                .flatMap(entry -> UpdateKey.of(entry.key()))
                .map(key -> values(text, key, typed(text, offset)))
                .orElse(List.of());
    }

    private static List<Offer> keys(GuidedText text, Span typed) {
        String section = section(text, typed.start());
        List<IniFile.Entry> there = read(text).sections().getOrDefault(section, List.of());
        return UpdateKey.all().stream()
                .filter(key -> section.startsWith("env"))
                .filter(key -> there.stream().noneMatch(entry -> entry.key().equals(key.key())))
                .map(key -> new Offer(Offer.Kind.KEY, key.key() + " = ", "how updates are sent", key.purpose(), typed))
                .toList();
    }

    /** The section that a place is in, without its brackets. */
    private static String section(GuidedText text, int offset) {
        for (int line = text.document().lineOf(offset); line >= 0; line--) {
            String bare = text.document().text(text.document().line(line)).strip();
            if (bare.startsWith("[")) {
                return bare.replaceFirst("\\[([^\\]]*).*", "$1").strip();
            }
        }
        return "";
    }

    /** The word up to a place. */
    private static Span typed(GuidedText text, int offset) {
        int start = offset;
        while (start > 0 && " \t=\r\n,".indexOf(text.document().text().charAt(start - 1)) < 0) {
            start--;
        }
        return Span.of(start, offset);
    }

    private static List<Offer> values(GuidedText text, UpdateKey key, Span typed) {
        List<Offer> offers = new ArrayList<>();
        if (key.equals(UpdateKey.PARTITIONS)) {
            new FilesBeside(text)
                    .ending(TABLE)
                    .forEach(name -> offers.add(new Offer(
                            Offer.Kind.FILE, name, "of this project", "A partition table of this project.", typed)));
        }
        key.known()
                .forEach(value ->
                        offers.add(new Offer(Offer.Kind.VALUE, value.text(), key.key(), value.description(), typed)));
        return offers;
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
