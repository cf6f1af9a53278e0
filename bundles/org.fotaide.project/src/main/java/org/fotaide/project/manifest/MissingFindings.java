// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlReading;
import org.fotaide.project.yaml.YamlScalar;

/** What is said of required keys and of values that are not there. */
record MissingFindings(YamlReading yaml) {
    private static final String PTYPE = "product.ptype";

    /**
     * A required key is missing.
     *
     * @param owner the key of the map that it belongs to
     * @param map that map, or nothing at all
     */
    Finding key(KeyPath path, Key row, Optional<YamlScalar> owner, YamlNode map) {
        TextDocument document = yaml.document();
        Starter starter = new Starter(document, knownType());
        boolean sure = path.toString().equals(PTYPE) && knownType().isPresent();
        List<Fix> fixes = starter.insertion(row, owner, map)
                .map(edit -> Fix.in(document, "Add " + path, sure, List.of(edit)))
                .map(List::of)
                .orElse(List.of());
        return new Finding(
                document.path(),
                ManifestCode.MANIFEST_MISSING,
                document.range(place(owner, map)),
                path + " is missing: " + row.type().wanted() + ".",
                fixes,
                List.of());
    }

    /** A key has no value; said only where no fault of the syntax took it away. */
    Optional<Finding> value(KeyPath path, ScalarType<?> type, Optional<YamlScalar> key, YamlScalar nothing) {
        TextDocument document = yaml.document();
        Span place = key.map(YamlScalar::span).orElse(nothing.span());
        if (yaml.faultOn(document.lineOf(place.start()))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                document.path(),
                ManifestCode.MANIFEST_MISSING,
                document.range(place),
                path + " has no value; wanted is " + type.wanted() + "."));
    }

    private static Span place(Optional<YamlScalar> owner, YamlNode map) {
        if (owner.isPresent()) {
            return owner.get().span();
        }
        boolean item = map instanceof YamlMap entries
                && !entries.entries().isEmpty()
                && map.span().start() > 0;
        return item ? ((YamlMap) map).entries().get(0).key().span() : Span.at(0);
    }

    /** The product type, as far as the version or the product says it. */
    private Optional<ProductType> knownType() {
        Optional<YamlMap> top = yaml.root().filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
        return top.flatMap(map -> map.entry("version"))
                .flatMap(MissingFindings::text)
                .flatMap(text -> new RomNameReader(RomContext.NONE).read(text).name())
                .map(RomName::ptype)
                .or(() -> top.flatMap(map -> map.entry("product"))
                        .map(YamlEntry::value)
                        .filter(YamlMap.class::isInstance)
                        .flatMap(product -> ((YamlMap) product).entry("ptype"))
                        .flatMap(MissingFindings::text)
                        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                        .map(text -> new ProductType(Long.parseLong(text))));
    }

    private static Optional<String> text(YamlEntry entry) {
        return entry.value() instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
