// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.project.flash.FlashAround;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.guide.LinesAround;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.guide.Shown;
import org.fotaide.project.yaml.Fold;

/** What the vendor's Makefile is told, in Makefiles, gen_misc.sh and CI scripts. */
public final class ScriptGuide implements FileGuide {
    @Override
    public boolean accepts(Path file) {
        return ScriptKind.of(file).isPresent();
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        for (Setting setting : settings(text)) {
            Span whole = Span.of(keyStart(text, setting), setting.place().end());
            if (whole.start() <= offset && offset <= whole.end()) {
                return Optional.of(new Explanation(whole, explained(text, setting)));
            }
        }
        return Optional.empty();
    }

    private static String explained(GuidedText text, Setting setting) {
        BuildKey key = setting.key();
        StringBuilder told = new StringBuilder("**" + key + "**\n\n" + key.purpose() + "\n\n");
        if (setting.plain()) {
            told.append("- ")
                    .append(new Shown(setting.value()))
                    .append(": ")
                    .append(key.meaning(setting.value())
                            .orElse("not known; the vendor's Makefile takes " + key.otherwise() + " instead."))
                    .append('\n');
        }
        stated(text, key).ifPresent(wanted -> told.append("- fota.yaml ")
                .append(wanted.equals(setting.value()) ? "says the same.\n" : "wants `" + wanted + "`.\n"));
        return told.toString();
    }

    private static Optional<String> stated(GuidedText text, BuildKey key) {
        return new FlashAround(text).stated().flatMap(flash -> new FlashFacts(flash).wanted(key));
    }

    /** Where the name of a setting begins, which stands before its value. */
    private static int keyStart(GuidedText text, Setting setting) {
        int found = text.document()
                .text()
                .lastIndexOf(setting.key().name(), setting.place().start());
        return found < 0 ? setting.place().start() : found;
    }

    @Override
    public List<Offer> offers(GuidedText text, int offset) {
        return settings(text).stream()
                .filter(setting -> setting.place().start() <= offset
                        && offset <= setting.place().end())
                .findFirst()
                .map(setting -> values(text, setting))
                .orElse(List.of());
    }

    private static List<Offer> values(GuidedText text, Setting setting) {
        BuildKey key = setting.key();
        Optional<String> wanted = stated(text, key);
        return key.legal().stream()
                .map(value -> new Offer(
                        Offer.Kind.VALUE,
                        value,
                        wanted.filter(value::equals).isPresent() ? "as fota.yaml says" : key.name(),
                        key.meaning(value).orElse(""),
                        setting.place()))
                .toList();
    }

    @Override
    public List<Hint> hints(GuidedText text) {
        return settings(text).stream()
                .filter(setting -> setting.key() == BuildKey.SPI_SIZE_MAP)
                .flatMap(setting -> BuildKey.map(setting.value()).map(map -> hint(setting, map)).stream())
                .toList();
    }

    private static Hint hint(Setting setting, FlashMap map) {
        return new Hint(
                Hint.Kind.MAP,
                setting.place().end(),
                map.size().text() + " " + map.halves().text(),
                BuildKey.SPI_SIZE_MAP.meaning(setting.value()).orElse(""));
    }

    /** Of Makefiles; editors fold shell scripts and YAML by their indentation. */
    @Override
    public List<Fold> folds(GuidedText text) {
        return ScriptKind.of(text.document().path())
                        .filter(ScriptKind.MAKE::equals)
                        .isPresent()
                ? new MakeFolds(text.document()).list()
                : List.of();
    }

    @Override
    public List<Span> around(GuidedText text, int offset) {
        List<Fold> folds = folds(text);
        List<Span> inner = settings(text).stream()
                .map(Setting::place)
                .filter(place -> place.start() <= offset && offset <= place.end())
                .toList();
        return folds.isEmpty() && inner.isEmpty()
                ? List.of()
                : new LinesAround(text.document(), folds).of(offset, inner);
    }

    private static List<Setting> settings(GuidedText text) {
        return Script.concerns(text.document().text())
                ? text.reading(Script.class, Script::of).settings()
                : List.of();
    }
}
