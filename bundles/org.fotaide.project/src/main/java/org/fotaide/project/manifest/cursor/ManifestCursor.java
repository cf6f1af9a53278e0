// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.cursor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.FindingCodeType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.manifest.type.ValueType;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** Answers what stands or may stand at the places of one text, half-typed as it may be. */
public final class ManifestCursor {
    private static final Pattern BEFORE_KEY = Pattern.compile("\\s*(-\\s+)*|.*[{,]\\s*");
    private static final String NO_WORD = " \t\r\n,:[]{}#\"'";

    private final TextDocument document;
    private final ManifestReading reading;

    public ManifestCursor(TextDocument document) {
        this(ManifestReading.of(SourceText.of(document)));
    }

    public ManifestCursor(ManifestReading reading) {
        this.document = reading.document();
        this.reading = reading;
    }

    /** What stands at an offset; empty between things, and at keys that the table does not know. */
    public Optional<Place> place(int offset) {
        return reading.top().flatMap(top -> place(top, offset));
    }

    private static Optional<Place> place(ManifestNode node, int offset) {
        Optional<Span> key = node.key().map(name -> name.span()).filter(span -> holds(span, offset));
        if (key.isPresent()) {
            return Optional.of(new Place(node, Place.Part.KEY, key.get()));
        }
        for (ManifestNode child : node.children()) {
            Optional<Place> found = place(child, offset);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Span> value = node.scalar().map(scalar -> scalar.span()).filter(span -> holds(span, offset));
        return value.map(span -> new Place(node, Place.Part.VALUE, span));
    }

    private static boolean holds(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }

    /** What may stand at an offset. */
    public Offers offers(int offset) {
        Span word = word(offset);
        String before = document.text(Span.of(lineStart(offset), word.start()));
        Optional<Probe.Found> found = before.contains(" #") || before.startsWith("#")
                ? Optional.empty()
                : new Probe(document, word).find(BEFORE_KEY.matcher(before).matches());
        return found.map(probe -> offers(word, probe))
                .orElseGet(() -> new Offers(word, KeyPath.TOP, List.of(), List.of()));
    }

    private static Offers offers(Span word, Probe.Found probe) {
        Optional<ValueType> type = ManifestKeys.typeAt(probe.path());
        List<Key> keys = type.filter(fields -> probe.asKey() && fields instanceof FieldsType).stream()
                .flatMap(fields -> ((FieldsType) fields).keys().stream())
                .filter(key -> !probe.siblings().contains(key.name()))
                .toList();
        List<KnownValue> values = type.flatMap(ManifestCursor::single)
                .map(scalar -> scalar instanceof FindingCodeType codes ? codes.installed() : scalar.known())
                .orElse(List.of());
        if (type.filter(RomNameType.class::isInstance).isPresent()) {
            values = new RomOffers(probe.reading()).at(probe.path());
        }
        return new Offers(word, probe.path(), keys, values);
    }

    /** The single value that may stand there, also where it stands for a map. */
    private static Optional<ScalarType<?>> single(ValueType type) {
        if (type instanceof FieldsType fields) {
            return fields.brief().map(Key::type).flatMap(ManifestCursor::single);
        }
        return type instanceof ScalarType<?> scalar ? Optional.of(scalar) : Optional.empty();
    }

    private int lineStart(int offset) {
        return document.line(document.lineOf(offset)).start();
    }

    /** The word around an offset; empty where there is none. */
    private Span word(int offset) {
        Span line = document.line(document.lineOf(offset));
        int start = Math.min(offset, line.end());
        int end = start;
        while (start > line.start() && NO_WORD.indexOf(document.text().charAt(start - 1)) < 0) {
            start--;
        }
        while (end < line.end() && NO_WORD.indexOf(document.text().charAt(end)) < 0) {
            end++;
        }
        return Span.of(start, end);
    }
}
