// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.guide.FilesBeside;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.text.TextDocument;

/**
 * What may stand at a place of a platformio.ini.
 *
 * @param text the file
 * @param file what it says
 * @param offset the place
 */
record IniOffers(GuidedText text, IniFile file, int offset) {
    private static final String TABLE = ".csv";

    List<Offer> list() {
        Span line = document().line(document().lineOf(offset));
        String before = document().text(Span.of(line.start(), offset));
        String bare = before.strip();
        if (bare.startsWith("[") || bare.startsWith(";") || bare.startsWith("#")) {
            return List.of();
        }
        boolean goesOn = !before.isEmpty() && Character.isWhitespace(before.charAt(0));
        return before.indexOf('=') < 0 && !goesOn ? keys(Span.of(line.start(), offset)) : values();
    }

    private TextDocument document() {
        return text.document();
    }

    private List<Offer> keys(Span typed) {
        String section = section();
        List<IniFile.Entry> there = file.sections().getOrDefault(section, List.of());
        return UpdateKey.all().stream()
                .filter(key -> section.startsWith("env"))
                .filter(key -> there.stream().noneMatch(entry -> entry.key().equals(key.key())))
                .map(key -> new Offer(Offer.Kind.KEY, key.key() + " = ", "how updates are sent", key.purpose(), typed))
                .toList();
    }

    /** The section that the place is in, without its brackets. */
    private String section() {
        for (int line = document().lineOf(offset); line >= 0; line--) {
            String bare = document().text(document().line(line)).strip();
            if (bare.startsWith("[")) {
                return bare.replaceFirst("\\[([^\\]]*).*", "$1").strip();
            }
        }
        return "";
    }

    /** Of the last key before the place. */
    private List<Offer> values() {
        return file.entries().stream()
                .filter(entry -> entry.place().start() <= offset)
                .reduce((first, second) ->
                        first.place().start() > second.place().start() ? first : second)
                .flatMap(entry -> UpdateKey.of(entry.key()))
                .map(key -> values(key, typed()))
                .orElse(List.of());
    }

    /** The word up to the place. */
    private Span typed() {
        int start = offset;
        while (start > 0 && " \t=\r\n,".indexOf(document().text().charAt(start - 1)) < 0) {
            start--;
        }
        return Span.of(start, offset);
    }

    private List<Offer> values(UpdateKey key, Span typed) {
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
}
