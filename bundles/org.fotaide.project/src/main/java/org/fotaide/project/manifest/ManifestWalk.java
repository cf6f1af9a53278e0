// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.ScalarReading;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.manifest.type.ValueType;
import org.fotaide.project.yaml.YamlAlias;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlReading;
import org.fotaide.project.yaml.YamlScalar;

/** Goes through a YAML tree along the table of keys. */
final class ManifestWalk {
    private final YamlReading yaml;
    private final KeyFindings keys;
    private final ValueFindings values;
    private final MissingFindings missing;
    private final List<Finding> findings = new ArrayList<>();

    ManifestWalk(YamlReading yaml) {
        this.yaml = yaml;
        this.keys = new KeyFindings(yaml.document());
        this.values = new ValueFindings(yaml.document());
        this.missing = new MissingFindings(yaml);
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<ManifestNode> walk() {
        YamlNode nothing = new YamlScalar(Span.at(0), "", YamlScalar.Style.PLAIN);
        return visit(
                KeyPath.TOP, ManifestKeys.FILE, Optional.empty(), yaml.root().orElse(nothing));
    }

    private Optional<ManifestNode> visit(KeyPath path, ValueType type, Optional<YamlScalar> key, YamlNode node) {
        if (node instanceof YamlAlias) {
            return Optional.empty();
        }
        if (type instanceof ScalarType<?> scalar) {
            return scalar(path, scalar, key, node);
        }
        boolean nothing = node instanceof YamlScalar value && value.isNull();
        Optional<List<ManifestNode>> children = Optional.empty();
        if (type instanceof FieldsType fields && fields.brief().isPresent() && !nothing && node instanceof YamlScalar) {
            Key only = fields.brief().get();
            children = Optional.of(visit(path.key(only.name()), only.type(), Optional.empty(), node).stream()
                    .toList());
        } else if (type instanceof FieldsType fields && (nothing || node instanceof YamlMap)) {
            children = Optional.of(fields(path, fields, key, node));
        } else if (type instanceof NamedType named && (nothing || node instanceof YamlMap)) {
            children = Optional.of(names(path, named, node));
        } else if (type instanceof ItemsType items && (nothing || node instanceof YamlList)) {
            children = Optional.of(items(path, items, node));
        }
        if (children.isEmpty()) {
            findings.add(values.wrongType(path, type, node));
        }
        return children.map(list -> new ManifestNode(path, type, key, node, Optional.empty(), list));
    }

    private List<ManifestNode> fields(KeyPath path, FieldsType type, Optional<YamlScalar> key, YamlNode node) {
        List<YamlEntry> entries = node instanceof YamlMap map ? map.entries() : List.of();
        Set<String> present = new HashSet<>();
        entries.forEach(entry -> present.add(entry.name()));
        Set<String> done = new HashSet<>();
        Set<String> meant = new HashSet<>();
        List<ManifestNode> children = new ArrayList<>();
        for (YamlEntry entry : entries) {
            Optional<Key> row = type.key(entry.name());
            if (row.isEmpty()) {
                Finding unknown = keys.unknown(path, type, present, entry);
                findings.add(unknown);
                unknown.sureFix().flatMap(Fix::replacement).ifPresent(meant::add);
            } else if (done.add(entry.name())) {
                visit(path.key(entry.name()), row.get().type(), name(entry), entry.value())
                        .ifPresent(children::add);
            }
        }
        type.keys().stream()
                .filter(Key::required)
                .filter(row -> !present.contains(row.name()) && !meant.contains(row.name()))
                .filter(row -> !yaml.faultOn(row.name()))
                .forEach(row -> findings.add(missing.key(path.key(row.name()), row, key, node)));
        return children;
    }

    private List<ManifestNode> names(KeyPath path, NamedType type, YamlNode node) {
        List<YamlEntry> entries = node instanceof YamlMap map ? map.entries() : List.of();
        Set<String> done = new HashSet<>();
        List<ManifestNode> children = new ArrayList<>();
        for (YamlEntry entry : entries) {
            if (done.add(entry.name())) {
                visit(path.key(entry.name()), type.value(), name(entry), entry.value())
                        .ifPresent(children::add);
            }
        }
        return children;
    }

    private List<ManifestNode> items(KeyPath path, ItemsType type, YamlNode node) {
        List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of();
        List<ManifestNode> children = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            visit(path.item(i), type.item(), Optional.empty(), items.get(i)).ifPresent(children::add);
        }
        return children;
    }

    private static Optional<YamlScalar> name(YamlEntry entry) {
        return Optional.of(entry.key()).map(YamlScalar.class::cast);
    }

    private <T> Optional<ManifestNode> scalar(
            KeyPath path, ScalarType<T> type, Optional<YamlScalar> key, YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            findings.add(values.wrongType(path, type, node));
            return Optional.empty();
        }
        Optional<Object> value = Optional.empty();
        if (scalar.isNull()) {
            missing.value(path, type, key, scalar).ifPresent(findings::add);
        } else {
            ScalarReading<T> reading = type.read(scalar.value());
            reading.complaint().ifPresent(complaint -> findings.add(values.complaint(scalar, complaint)));
            value = reading.value().map(Object.class::cast);
        }
        return Optional.of(new ManifestNode(path, type, key, node, value, List.of()));
    }
}
