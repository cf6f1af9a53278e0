// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.text.TextEdit;

/**
 * The version that the macros of a file make. What the file does not tell is filled in with something legal, and never at
 * fault.
 *
 * @param source the file
 * @param shape how it is put together
 * @param parts from left to right
 */
record ComposedVersion(CSource source, Shape shape, List<ComposedPart> parts) {
    ComposedVersion {
        parts = List.copyOf(parts);
    }

    static ComposedVersion of(CSource source, Shape shape, Map<Role, MacroValue> values) {
        List<ComposedPart> parts = new ArrayList<>();
        int start = 0;
        for (Piece piece : shape.pieces()) {
            Optional<MacroValue> macro =
                    piece.isPart() ? Optional.ofNullable(values.get(piece.role())) : Optional.empty();
            String text = macro.map(MacroValue::text).orElseGet(piece::text);
            parts.add(new ComposedPart(piece, start, text, macro));
            start += text.length();
        }
        return new ComposedVersion(source, shape, parts);
    }

    String text() {
        return parts.stream().map(ComposedPart::text).collect(Collectors.joining());
    }

    /** Whether the file tells every part of it. */
    boolean complete() {
        return parts.stream().filter(part -> part.piece().isPart()).allMatch(ComposedPart::known);
    }

    /** The part that a fault in the version is about; empty if the file does not tell that part. */
    Optional<ComposedPart> at(Span fault) {
        return parts.stream()
                .filter(ComposedPart::known)
                .filter(part -> part.meets(fault))
                .min(Comparator.comparing(
                        part -> fault.length() == 0 && part.text().isEmpty() ? 0 : 1));
    }

    /** Its longest number, which is at fault where the whole is too long. */
    Optional<ComposedPart> longestNumber() {
        return parts.stream()
                .filter(part -> part.piece().isPart() && part.piece().role().number() && part.known())
                .filter(part -> part.piece().role() != Role.PTYPE)
                .max(Comparator.comparingInt(part -> part.text().length()));
    }

    /** The parts that the file tells and that are others in a name. */
    List<ComposedPart> differingFrom(RomName name) {
        return parts.stream()
                .filter(ComposedPart::known)
                .filter(part -> !part.text().equals(wanted(part, name)))
                .toList();
    }

    private static String wanted(ComposedPart part, RomName name) {
        Piece piece = part.piece();
        return piece.isPart() ? piece.role().in(name) : piece.role().after();
    }

    /** Makes it a name, as far as the file tells it; empty if that cannot be done by changing single values. */
    Optional<Fix> fix(RomName name, Sureness sureness) {
        List<TextEdit> edits = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (ComposedPart part : differingFrom(name)) {
            Optional<TextEdit> edit = part.edit(source, wanted(part, name));
            if (edit.isEmpty()) {
                return Optional.empty();
            }
            edits.add(edit.get());
            titles.add(part.title() + " to " + wanted(part, name));
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        Fix fix = Fix.in(source.document(), "Change " + String.join(", ", titles), sureness == Sureness.SURE, edits);
        return Optional.of(complete() ? fix.replacing(name.toString()) : fix);
    }

    /** Whether a fix may be applied without asking. */
    enum Sureness {
        SURE,
        CHOICE
    }
}
