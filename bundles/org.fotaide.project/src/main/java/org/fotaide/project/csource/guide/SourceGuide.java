// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.TokenKind;
import org.fotaide.project.csource.rules.SourceFiles;
import org.fotaide.project.csource.rules.SourceRom;
import org.fotaide.project.csource.rules.SourceRoms;
import org.fotaide.project.flash.FlashAround;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.guide.RomParts;
import org.fotaide.project.guide.Token;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.cursor.RomOffers;
import org.fotaide.project.manifest.guide.RomStanding;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.text.TextDocument;

/** Sources and headers: functions that update a device, addresses in flash, and the ROM names that they state. */
public final class SourceGuide implements FileGuide {
    /** What somebody has typed of a ROM name. */
    private static final Pattern BEGUN =
            Pattern.compile("[vb][0-9]{1,3}(?:\\.[0-9]{0,3}){0,2}(?:t[0-9]{0,10}(?:\\([olan]?)?)?");

    @Override
    public boolean accepts(Path file) {
        return SourceFiles.accept(file);
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        CSource source = read(text);
        Optional<Integer> token = source.tokens().at(offset);
        return token.flatMap(at -> function(source.tokens(), at))
                .or(() -> rom(text, source, offset))
                .or(() -> token.flatMap(at -> address(text, source, at)));
    }

    private static Optional<Explanation> function(SourceTokens tokens, int token) {
        if (!tokens.is(token, TokenKind.IDENTIFIER)) {
            return Optional.empty();
        }
        boolean member = tokens.is(token - 1, '.') && tokens.is(token - 2, TokenKind.IDENTIFIER);
        String name = member ? tokens.text(token - 2) + "." + tokens.text(token) : tokens.text(token);
        return Functions.installed().text(name).map(told -> new Explanation(tokens.span(token), told));
    }

    private static Optional<Explanation> rom(GuidedText text, CSource source, int offset) {
        return new SourceRoms(source).at(offset).map(rom -> {
            RomStanding standing = new RomStanding(rom.reading());
            String told =
                    text.nearest(ManifestReading.class).map(standing::among).orElseGet(standing::alone);
            return new Explanation(place(rom, offset), told + composed(rom));
        });
    }

    private static String composed(SourceRom rom) {
        return rom instanceof SourceRom.ByMacros made ? "\nMade of " + String.join(", ", made.macros()) + ".\n" : "";
    }

    private static Span place(SourceRom rom, int offset) {
        return rom.places().stream()
                .filter(place -> place.start() <= offset && offset <= place.end())
                .findFirst()
                .orElse(rom.label());
    }

    private static Optional<Explanation> address(GuidedText text, CSource source, int token) {
        FlashAround flash = new FlashAround(text);
        return new FlashPlaces(source, flash.layout().map(Layout::size).map(size -> size.extent()))
                .at(token)
                .map(found -> new Explanation(found.span(), flash.explain(found.address())));
    }

    @Override
    public List<Offer> offers(GuidedText text, int offset) {
        return text.nearest(ManifestReading.class)
                .flatMap(project -> begun(text, offset).map(typed -> offers(project, typed)))
                .orElse(List.of());
    }

    private static List<Offer> offers(ManifestReading project, Span typed) {
        List<Offer> offers = new ArrayList<>();
        for (KnownValue name : new RomOffers(project).ofProject()) {
            if (offers.stream().noneMatch(offer -> offer.text().equals(name.text()))) {
                offers.add(new Offer(Offer.Kind.ROM, name.text(), name.description(), "", typed));
            }
        }
        return offers;
    }

    /** The beginning of a ROM name that is all of a string literal up to a place. */
    private static Optional<Span> begun(GuidedText text, int offset) {
        TextDocument document = text.document();
        int start = offset;
        int line = document.line(document.lineOf(offset)).start();
        while (start > line && document.text().charAt(start - 1) != '"') {
            start--;
        }
        Span typed = Span.of(start, offset);
        return start > line && BEGUN.matcher(document.text(typed)).matches() ? Optional.of(typed) : Optional.empty();
    }

    @Override
    public List<Hint> hints(GuidedText text) {
        return roms(text).stream()
                .flatMap(rom -> rom.reading().name().map(name -> hint(rom, name)).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Hint::offset))
                .toList();
    }

    private static Hint hint(SourceRom rom, RomName name) {
        String value = "value " + name.value();
        String told = "Devices compare the version value " + name.value() + ", and take only a larger one.";
        return rom instanceof SourceRom.ByMacros
                ? new Hint(
                        Hint.Kind.VALUE,
                        rom.label().end(),
                        name + ", " + value,
                        "The macros make " + name + ". " + told)
                : new Hint(Hint.Kind.VALUE, rom.label().end(), value, told);
    }

    @Override
    public List<OutlineEntry> outline(GuidedText text) {
        return roms(text).stream()
                .flatMap(rom -> rom
                        .reading()
                        .name()
                        .map(name -> new OutlineEntry(
                                OutlineEntry.Kind.ROM,
                                name.toString(),
                                "value " + name.value(),
                                rom.label(),
                                rom.label(),
                                List.of()))
                        .stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Token> tokens(GuidedText text) {
        return roms(text).stream()
                .filter(SourceRom.InLiteral.class::isInstance)
                .map(SourceRom.InLiteral.class::cast)
                .flatMap(rom -> rom
                        .reading()
                        .name()
                        .filter(name -> rom.reading().text().equals(name.toString()))
                        .map(RomParts::new)
                        .stream()
                        .flatMap(parts -> parts.list().stream())
                        .map(part -> new Token(rom.source(part.span()), part.kind())))
                .toList();
    }

    private static List<SourceRom> roms(GuidedText text) {
        SourceRoms roms = new SourceRoms(read(text));
        return roms.areLikely() ? roms.list() : List.of();
    }

    private static CSource read(GuidedText text) {
        return text.reading(CSource.class, CSource::of);
    }
}
