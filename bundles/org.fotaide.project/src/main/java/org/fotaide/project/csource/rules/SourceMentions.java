// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameSearch;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionFinder;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/** The legal ROM names in the string literals of a source, and those that its macros make. */
public final class SourceMentions implements MentionFinder {
    @Override
    public List<Mention> in(CheckContext context) {
        Optional<CSource> source = context.known(CSource.class);
        if (source.isEmpty()) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        literals(source.get(), mentions);
        if (VersionHeader.concerns(source.get())) {
            macros(source.get(), mentions);
        }
        return mentions;
    }

    private static void literals(CSource source, List<Mention> mentions) {
        String text = source.document().text();
        for (StringGroup group : source.strings()) {
            int bracket = text.indexOf('(', group.span().start());
            if (bracket < 0) {
                return;
            }
            if (bracket < group.span().end()) {
                literal(source, group.value(), mentions);
            }
        }
    }

    private static void literal(CSource source, MappedText value, List<Mention> mentions) {
        for (Span part : new RomNameSearch(value.value()).names()) {
            read(value.value().substring(part.start(), part.end()))
                    .map(name -> new Mention(
                            subject(name),
                            Role.USE,
                            source.document().range(value.source(part)),
                            wanted -> Optional.of(new LiteralFix(source, value, part).edits(wanted))))
                    .ifPresent(mentions::add);
        }
    }

    private static void macros(CSource source, List<Mention> mentions) {
        for (ComposedVersion version : new VersionHeader(source).versions()) {
            Optional<RomName> name = version.complete() ? read(version.text()) : Optional.empty();
            Optional<Span> place = version.shape().place().or(() -> version.parts().stream()
                    .flatMap(part -> part.macro().stream())
                    .map(MacroValue::place)
                    .findFirst());
            if (name.isPresent() && place.isPresent()) {
                mentions.add(new Mention(
                        subject(name.get()),
                        Role.USE,
                        source.document().range(place.get()),
                        parts(version),
                        wanted -> read(wanted).flatMap(other -> edits(version, name.get(), other))));
            }
        }
    }

    /** The definitions of its macros, from their names to their values. */
    private static List<TextRange> parts(ComposedVersion version) {
        return version.parts().stream()
                .flatMap(part -> part.macro().stream())
                .map(MacroValue::definition)
                .map(definition ->
                        Span.of(definition.nameSpan().start(), definition.body().end()))
                .map(version.source().document()::range)
                .toList();
    }

    private static Optional<List<TextEdit>> edits(ComposedVersion version, RomName name, RomName wanted) {
        return wanted.equals(name)
                ? Optional.of(List.of())
                : version.fix(wanted, ComposedVersion.Sureness.CHOICE).map(SourceMentions::edits);
    }

    private static List<TextEdit> edits(Fix fix) {
        List<TextEdit> edits = new ArrayList<>();
        fix.edits().forEach(edit -> edits.addAll(((FileEdit.ChangeText) edit).edits()));
        return edits;
    }

    private static Subject subject(RomName name) {
        return new Subject(Kind.ROM, name.toString());
    }

    private static Optional<RomName> read(String text) {
        return new RomNameReader(RomContext.NONE).read(text).name();
    }
}
