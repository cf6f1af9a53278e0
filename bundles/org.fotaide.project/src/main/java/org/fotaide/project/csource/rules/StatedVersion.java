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
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MacroDefinition;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.text.TextDocument;

/** A version that a source states: whether it is a given one, where it differs, and how to change that. */
interface StatedVersion {
    /** How it is written, for a person. */
    String text();

    /** Whether the name agrees with all that is told here. */
    boolean is(RomName name);

    /** Whether it is for the same product as the name. */
    boolean sameProduct(RomName name);

    TextDocument document();

    /** What differs from a name. */
    Span place(RomName name);

    Optional<Fix> fix(RomName name);

    /** The name itself, if it is a legal one and wholly told. */
    Optional<RomName> name();

    /**
     * What the macros of a header make.
     *
     * @param version what they make
     */
    record ByMacros(ComposedVersion version) implements StatedVersion {
        @Override
        public String text() {
            return version.text();
        }

        @Override
        public boolean is(RomName name) {
            return version.differingFrom(name).isEmpty();
        }

        @Override
        public boolean sameProduct(RomName name) {
            return version.differingFrom(name).stream()
                    .noneMatch(part -> part.piece().isPart() && part.piece().role() == Role.PTYPE);
        }

        @Override
        public TextDocument document() {
            return version.source().document();
        }

        @Override
        public Span place(RomName name) {
            ComposedPart part = version.differingFrom(name).get(0);
            return part.place(part.span());
        }

        @Override
        public Optional<Fix> fix(RomName name) {
            return version.fix(name, ComposedVersion.Sureness.CHOICE);
        }

        @Override
        public Optional<RomName> name() {
            return version.complete()
                    ? new RomNameReader(RomContext.NONE).read(version.text()).name()
                    : Optional.empty();
        }
    }

    /**
     * A macro whose whole value is a ROM name.
     *
     * @param source the file
     * @param value what the literals of the macro say
     * @param part where the name stands in that
     * @param only the name
     */
    record ByLiteral(CSource source, MappedText value, Span part, RomName only) implements StatedVersion {
        /** All of a file; only legal names count, others are faults by themselves. */
        static List<StatedVersion> in(CSource source) {
            List<StatedVersion> found = new ArrayList<>();
            for (String macro : source.macros().names()) {
                for (MacroDefinition definition : source.macros().definitions(macro)) {
                    of(source, definition).ifPresent(found::add);
                }
            }
            return found;
        }

        private static Optional<StatedVersion> of(CSource source, MacroDefinition definition) {
            return MacroValue.of(source, definition)
                    .filter(value -> definition.form() == MacroDefinition.Form.OBJECT)
                    .flatMap(MacroValue::literal)
                    .flatMap(
                            literal -> new RomNameSearch(literal.value()).only().flatMap(part -> new RomNameReader(
                                            RomContext.NONE)
                                    .read(literal.value().substring(part.start(), part.end()))
                                    .name()
                                    .map(name -> new ByLiteral(source, literal, part, name))));
        }

        @Override
        public String text() {
            return only.toString();
        }

        @Override
        public boolean is(RomName name) {
            return only.equals(name);
        }

        @Override
        public boolean sameProduct(RomName name) {
            return only.ptype().equals(name.ptype());
        }

        @Override
        public TextDocument document() {
            return source.document();
        }

        @Override
        public Span place(RomName name) {
            return value.source(part);
        }

        @Override
        public Optional<Fix> fix(RomName name) {
            String wanted = name.toString();
            return Optional.of(
                    Fix.in(document(), "Change to " + wanted, false, new LiteralFix(source, value, part).edits(wanted))
                            .replacing(wanted));
        }

        @Override
        public Optional<RomName> name() {
            return Optional.of(only);
        }
    }
}
