// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.outline;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.guide.OutlineEntry.Kind;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.yaml.YamlScalar;

/**
 * The outline of a fota.yaml: its keys, and its regions, devices, places and ROM names by their own names.
 *
 * <pre>{@code
 * List<OutlineEntry> entries = new ManifestOutline(reading).entries();
 * }</pre>
 */
public record ManifestOutline(ManifestReading reading) {
    private static final KeyPath DEVICES = KeyPath.TOP.key("devices");
    private static final KeyPath PUBLISH = KeyPath.TOP.key("publish");

    /** Longer texts are cut, in characters. */
    private static final int LONGEST = 60;

    public List<OutlineEntry> entries() {
        return reading.top().map(this::below).orElse(List.of());
    }

    private List<OutlineEntry> below(ManifestNode node) {
        return node.children().stream().map(this::entry).toList();
    }

    private OutlineEntry entry(ManifestNode node) {
        Optional<KeyPath> parent = node.path().parent();
        if (parent.filter(LayoutReading.REGIONS::equals).isPresent()) {
            return region(node);
        }
        if (parent.filter(DEVICES::equals).isPresent()) {
            return entry(node, Kind.DEVICE, name(node), sent(node, "host"), label(node));
        }
        if (parent.filter(PUBLISH::equals).isPresent()) {
            return entry(node, Kind.PLACE, name(node), sent(node, "url"), label(node));
        }
        Optional<RomName> rom = node.value().filter(RomName.class::isInstance).map(RomName.class::cast);
        if (rom.isPresent()) {
            String key = node.key().map(YamlScalar::value).orElse("release");
            return entry(
                    node,
                    Kind.ROM,
                    rom.get().toString(),
                    key + ", value " + rom.get().value(),
                    node.place());
        }
        Kind kind = node.children().isEmpty() ? Kind.SETTING : Kind.SECTION;
        return entry(node, kind, name(node), node.key().isPresent() ? text(node) : "", label(node));
    }

    private OutlineEntry region(ManifestNode node) {
        Optional<ManifestNode> name = reading.node(node.path().key("name"))
                .filter(found -> !text(found).isBlank());
        String lies = new LayoutReading(reading)
                .region(node)
                .filter(Region::hasBytes)
                .map(region -> Address.text(region.offset()) + " to " + Address.text(region.end() - 1))
                .orElse("");
        return entry(
                node,
                Kind.REGION,
                name.map(ManifestOutline::text).orElse("region without a name"),
                lies,
                name.map(ManifestNode::place).orElse(label(node)));
    }

    private OutlineEntry entry(ManifestNode node, Kind kind, String name, String detail, Span label) {
        List<OutlineEntry> children = below(node);
        int start = Math.min(
                label.start(),
                node.key().map(YamlScalar::span).orElse(node.yaml().span()).start());
        int end = Math.max(label.end(), written(node.yaml().span()).end());
        for (OutlineEntry child : children) {
            start = Math.min(start, child.whole().start());
            end = Math.max(end, child.whole().end());
        }
        return new OutlineEntry(kind, name, detail, Span.of(start, end), label, children);
    }

    /** Without the line break that a block of text ends with. */
    private Span written(Span span) {
        int end = span.end();
        while (end > span.start()
                && Character.isWhitespace(reading.document().text().charAt(end - 1))) {
            end--;
        }
        return Span.of(span.start(), end);
    }

    private String sent(ManifestNode node, String where) {
        String via = child(node, "via");
        String to = child(node, where);
        return via.isEmpty() || to.isEmpty() ? via + to : via + " to " + to;
    }

    private String child(ManifestNode node, String key) {
        return reading.node(node.path().key(key)).map(ManifestOutline::text).orElse("");
    }

    private static Span label(ManifestNode node) {
        return node.key().map(YamlScalar::span).orElse(node.yaml().span());
    }

    /** Its key, or its value where it is an item of a list; never empty. */
    private static String name(ManifestNode node) {
        String name =
                node.key().map(YamlScalar::value).map(ManifestOutline::line).orElseGet(() -> text(node));
        return name.isBlank() ? node.path().steps().get(node.path().steps().size() - 1) : name;
    }

    private static String text(ManifestNode node) {
        return node.scalar().map(YamlScalar::value).map(ManifestOutline::line).orElse("");
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
