// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/** A collection whose end has not been met. */
final class Frame {
    private static final String MERGE = "<<";

    private final boolean map;
    private final boolean flow;
    private final int start;
    private final Doubles doubles;
    private final Anchors anchors;
    private final Faults faults;
    private final List<YamlNode> items = new ArrayList<>();
    private final List<YamlEntry> entries = new ArrayList<>();
    private final Map<String, YamlEntry> first = new HashMap<>();
    private Optional<YamlNode> key = Optional.empty();
    private int end;

    Frame(boolean map, boolean flow, int start, Doubles doubles, Anchors anchors, Faults faults) {
        this.map = map;
        this.flow = flow;
        this.start = start;
        this.end = start;
        this.doubles = doubles;
        this.anchors = anchors;
        this.faults = faults;
    }

    boolean flow() {
        return flow;
    }

    void add(YamlNode node) {
        end = Math.max(end, node.span().end());
        if (!map) {
            items.add(node);
        } else if (key.isEmpty()) {
            key = Optional.of(node);
        } else {
            entry(new YamlEntry(key.get(), node));
            key = Optional.empty();
        }
    }

    YamlNode node(Optional<Integer> flowEnd) {
        key.ifPresent(last ->
                entry(new YamlEntry(last, new YamlScalar(Span.at(last.span().end()), "", YamlScalar.Style.PLAIN))));
        Span span = Span.of(start, Math.max(end, flowEnd.orElse(end)));
        return map ? new YamlMap(span, flow, entries) : new YamlList(span, flow, items);
    }

    private void entry(YamlEntry entry) {
        if (entry.key() instanceof YamlScalar name && name.isMissing()) {
            faults.accept(new YamlFault(YamlFault.Kind.SYNTAX, colon(entry), "The key before this colon is missing."));
        } else if (!(entry.key() instanceof YamlScalar)) {
            unsupported(entry, "A key is a single word.");
        } else if (entry.name().equals(MERGE)) {
            anchors.merged(entry.value());
            unsupported(entry, "Merge keys are not read: write the keys of the other map here.");
        } else {
            YamlEntry other = first.putIfAbsent(entry.name(), entry);
            if (other != null) {
                faults.accept(doubles.fault(flow, other, entry, entries.get(entries.size() - 1)));
            }
            entries.add(entry);
        }
    }

    private static Span colon(YamlEntry entry) {
        int at = entry.key().span().start();
        return Span.of(at, Math.max(at, entry.value().span().end()));
    }

    private void unsupported(YamlEntry entry, String message) {
        faults.accept(new YamlFault(YamlFault.Kind.UNSUPPORTED, entry.key().span(), message));
    }
}
