// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.FilesBeside;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.LinesAround;
import org.fotaide.project.guide.Link;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.guide.Token;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.StatedFlash;
import org.fotaide.project.yaml.Fold;

/** The settings of an sdkconfig that decide an update. */
public final class SdkConfigGuide implements FileGuide {
    private static final SdkConfigChecker CONFIGS = new SdkConfigChecker();
    private static final String TABLES = ".csv";

    @Override
    public boolean accepts(Path file) {
        return CONFIGS.accepts(file);
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        return known(read(text))
                .filter(line -> line.holds(offset))
                .findFirst()
                .map(line -> new Explanation(
                        line.whole(), SdkKey.named(line.key()).orElseThrow().purpose() + beside(text, line)));
    }

    /** What the project's fota.yaml says of the same thing. */
    private static String beside(GuidedText text, SdkText.Line line) {
        Optional<KnownSize> here = line.key().startsWith(SdkConfig.SIZE)
                ? SdkConfig.of(new SdkText(text.document(), List.of(line))).flashSize()
                : Optional.empty();
        Optional<FlashSize> stated =
                text.nearest(ManifestReading.class).flatMap(reading -> new StatedFlash(reading).size());
        if (here.isEmpty() || stated.isEmpty()) {
            return "";
        }
        return stated.get().bytes() == here.get().bytes()
                ? "\n- fota.yaml says the same.\n"
                : "\n- fota.yaml wants `" + stated.get().text() + "`.\n";
    }

    @Override
    public List<Offer> offers(GuidedText text, int offset) {
        Span line = text.document().line(text.document().lineOf(offset));
        String before = text.document().text(Span.of(line.start(), offset));
        if (before.startsWith("#")) {
            return List.of();
        }
        int sign = before.indexOf('=');
        return sign < 0
                ? keys(text, line, offset)
                : values(text, before.substring(0, sign).strip(), line, offset);
    }

    /** Those that are not there yet, in the place of what is typed of one. */
    private static List<Offer> keys(GuidedText text, Span line, int offset) {
        SdkText read = read(text);
        boolean bare = text.document().text(line).indexOf('=') < 0;
        return SdkKey.all().stream()
                .filter(key -> read.line(key.name())
                        .filter(there -> !there.holds(offset))
                        .isEmpty())
                .map(key -> new Offer(
                        Offer.Kind.KEY,
                        bare ? key.begun() : key.name(),
                        key.topic(),
                        key.purpose(),
                        bare
                                ? line
                                : read.line(key.name()).map(SdkText.Line::name).orElse(Span.of(line.start(), offset))))
                .toList();
    }

    private static List<Offer> values(GuidedText text, String name, Span line, int offset) {
        Span typed = Span.of(line.start() + text.document().text(line).indexOf('=') + 1, Math.max(offset, line.end()));
        Stream<Offer> files = name.equals(SdkKey.TABLE)
                ? new FilesBeside(text)
                        .ending(TABLES).stream()
                                .map(file -> new Offer(
                                        Offer.Kind.FILE,
                                        "\"" + file + "\"",
                                        "of this project",
                                        "A partition table of this project.",
                                        typed))
                : Stream.empty();
        Stream<Offer> values = SdkKey.named(name).stream().flatMap(key -> key.values().stream()
                .map(value -> new Offer(Offer.Kind.VALUE, value, key.topic(), key.purpose(), typed)));
        return Stream.concat(files, values).toList();
    }

    @Override
    public List<OutlineEntry> outline(GuidedText text) {
        SdkText read = read(text);
        return known(read)
                .filter(line -> line.value().isPresent())
                .map(line -> new OutlineEntry(
                        OutlineEntry.Kind.SETTING,
                        line.key(),
                        read.text(line.value().get()),
                        line.whole(),
                        line.name(),
                        List.of()))
                .toList();
    }

    @Override
    public List<Token> tokens(GuidedText text) {
        return known(read(text))
                .map(line -> new Token(line.name(), Token.Kind.KEY))
                .toList();
    }

    @Override
    public List<Fold> folds(GuidedText text) {
        return new MenuFolds(text.document()).list();
    }

    @Override
    public List<Span> around(GuidedText text, int offset) {
        List<Span> inner = read(text).lines().stream()
                .filter(line -> line.holds(offset))
                .flatMap(line -> Stream.concat(line.value().stream(), Stream.of(line.name())))
                .toList();
        return new LinesAround(text.document(), folds(text)).of(offset, inner);
    }

    @Override
    public List<Link> links(GuidedText text) {
        SdkText read = read(text);
        return read
                .line(SdkKey.TABLE)
                .flatMap(SdkText.Line::value)
                .filter(value -> value.length() > 0)
                .flatMap(value -> new FilesBeside(text).link(read.text(value), value))
                .stream()
                .toList();
    }

    private static Stream<SdkText.Line> known(SdkText read) {
        return read.lines().stream().filter(line -> SdkKey.named(line.key()).isPresent());
    }

    private static SdkText read(GuidedText text) {
        return text.reading(SdkText.class, SdkText::of);
    }
}
