// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.ScalarReading.Complaint;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.manifest.type.ValueType;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlScalar;

/** What is said of values that are not taken. */
record ValueFindings(TextDocument document) {
    Finding wrongType(KeyPath path, ValueType type, YamlNode node) {
        String found = node instanceof YamlMap ? "a map" : node instanceof YamlList ? "a list" : "a single value";
        String where = path.steps().isEmpty() ? "fota.yaml" : path.toString();
        return new Finding(
                document.path(),
                ManifestCode.MANIFEST_TYPE,
                document.range(node.span()),
                "This is " + found + "; " + where + " wants " + type.wanted() + ".",
                asList(type, node),
                List.of());
    }

    /** A single value where a list of such is wanted is a list of one. */
    private List<Fix> asList(ValueType type, YamlNode node) {
        boolean single = type instanceof ItemsType items
                && takesSingle(items.item())
                && node instanceof YamlScalar scalar
                && !document.text(scalar.span()).contains("\n");
        if (!single) {
            return List.of();
        }
        TextEdit edit = new TextEdit(document.range(node.span()), "[" + document.text(node.span()) + "]");
        return List.of(Fix.in(document, "Make it a list of one", true, List.of(edit)));
    }

    private static boolean takesSingle(ValueType type) {
        return type instanceof ScalarType
                || (type instanceof FieldsType fields && fields.brief().isPresent());
    }

    Finding complaint(YamlScalar scalar, Complaint complaint) {
        Span span = scalar.inText(document, complaint.span());
        List<Fix> fixes = complaint.suggestions().stream()
                .map(suggestion -> new ValueFix(document, scalar)
                        .to(suggestion.text(), "Change to " + suggestion.text(), suggestion.sure()))
                .toList();
        ManifestCode code =
                switch (complaint.kind()) {
                    case VALUE -> ManifestCode.MANIFEST_VALUE;
                    case SECRET -> ManifestCode.MANIFEST_SECRET;
                    case UNKNOWN_CODE -> ManifestCode.MANIFEST_UNKNOWN_CODE;
                };
        return new Finding(
                document.path(),
                code,
                document.range(span.length() == 0 ? scalar.span() : span),
                complaint.message(),
                fixes,
                List.of());
    }
}
