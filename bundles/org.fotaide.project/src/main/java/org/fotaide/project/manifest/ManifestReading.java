// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.YamlReader;
import org.fotaide.project.yaml.YamlReading;

/**
 * A fota.yaml as far as it can be read, and what is wrong with it by itself. The rules of ROM names, catalogues and layouts
 * are not applied yet.
 *
 * <pre>{@code
 * ManifestReading reading = ManifestReading.of(SourceText.of(document));
 * reading.value(KeyPath.TOP.key("version"), RomName.class);
 * }</pre>
 */
public final class ManifestReading {
    /** The largest fota.yaml that is read, in characters; one with ten thousand releases has as many. */
    public static final int LARGEST = 1 << 18;

    private final SourceText source;
    private final YamlReading yaml;
    private final Optional<ManifestNode> top;
    private final List<Finding> findings;
    private final Map<KeyPath, ManifestNode> nodes = new HashMap<>();

    private ManifestReading(SourceText source, YamlReading yaml, Optional<ManifestNode> top, List<Finding> findings) {
        this.source = source;
        this.yaml = yaml;
        this.top = top;
        this.findings = List.copyOf(findings);
        top.ifPresent(this::index);
    }

    public static ManifestReading of(SourceText source) {
        if (!source.readable() || source.document().length() > LARGEST) {
            YamlReading nothing = new YamlReading(source.document(), Optional.empty(), List.of());
            return new ManifestReading(source, nothing, Optional.empty(), TextFindings.of(source));
        }
        YamlReading yaml = new YamlReader(source.document()).read();
        ManifestWalk walk = new ManifestWalk(yaml);
        Optional<ManifestNode> top = walk.walk();
        List<Finding> findings = TextFindings.of(source);
        findings.addAll(new SyntaxFindings(yaml).list());
        findings.addAll(walk.findings());
        findings.sort(Finding.ORDER);
        return new ManifestReading(source, yaml, top, findings);
    }

    private void index(ManifestNode node) {
        nodes.put(node.path(), node);
        node.children().forEach(this::index);
    }

    public SourceText source() {
        return source;
    }

    public TextDocument document() {
        return source.document();
    }

    public YamlReading yaml() {
        return yaml;
    }

    /** What is wrong with the file by itself, by place. */
    public List<Finding> findings() {
        return findings;
    }

    /** All of the file; empty if there is no map in it. */
    public Optional<ManifestNode> top() {
        return top;
    }

    public Optional<ManifestNode> node(KeyPath path) {
        return Optional.ofNullable(nodes.get(path));
    }

    /** The known values in a map or a list, in the order of the file. */
    public List<ManifestNode> children(KeyPath path) {
        return node(path).map(ManifestNode::children).orElse(List.of());
    }

    /** A value that could be read. */
    public <T> Optional<T> value(KeyPath path, Class<T> type) {
        return node(path).flatMap(ManifestNode::value).filter(type::isInstance).map(type::cast);
    }

    /** Every value that is meant to be a ROM name, legal or not, in the order of the file. */
    public List<ManifestNode> romNames() {
        return nodes.values().stream()
                .filter(node -> node.type() instanceof RomNameType)
                .sorted(Comparator.comparing(node -> node.yaml().span().start()))
                .toList();
    }

    /** What it says to whoever works with the project; empty unless product and version could be read. */
    public Optional<Manifest> manifest() {
        return new ManifestAssembly(this).assemble();
    }
}
