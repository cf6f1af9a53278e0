// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.partition.BuiltImage;
import org.fotaide.project.text.TextRange;

/** One look at the tables of a tree. A source belongs to the fota.yaml in its folder, or in the next one above. */
final class ItemProjectCheck implements TreeCheck {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    private final Map<Path, ManifestReading> manifests = new HashMap<>();
    private final List<CSource> sources = new ArrayList<>();

    /** What makes two findings the same one, whichever maps they are told for. */
    private record Key(Code code, TextRange range) {}

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(reading -> manifests.put(folder(context.file()), reading));
        context.known(CSource.class)
                .filter(source -> ItemView.concerns(source.document().text()))
                .ifPresent(sources::add);
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        for (CSource source : sources) {
            manifest(folder(source.document().path())).ifPresent(manifest -> findings.addAll(check(source, manifest)));
        }
        return findings;
    }

    private static List<Finding> check(CSource source, ManifestReading manifest) {
        Optional<FlashMap> map = map(manifest);
        if (map.isEmpty()) {
            return List.of();
        }
        OptionalLong image = new BuiltImage(manifest).bytes();
        Set<Key> known = new HashSet<>();
        new ItemTableChecker().check(source).forEach(finding -> known.add(new Key(finding.code(), finding.range())));
        return new ItemFindings(source, text -> judge(text, map.get(), image))
                .list().stream()
                        .filter(finding -> known.add(new Key(finding.code(), finding.range())))
                        .map(finding -> related(finding, manifest, map.get()))
                        .toList();
    }

    /** Of several tables one is for this map: the one that fits it best. */
    private static List<ItemFindings.Judged> judge(CSource source, FlashMap map, OptionalLong image) {
        return ItemView.of(source, map).stream()
                .map(view -> view.faults(image).stream()
                        .map(fault -> new ItemFindings.Judged(view.table(), fault))
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static Optional<FlashMap> map(ManifestReading manifest) {
        LayoutReading layout = new LayoutReading(manifest);
        return place(manifest).isPresent() && layout.certain() ? layout.layout().map() : Optional.empty();
    }

    private static Optional<ManifestNode> place(ManifestReading manifest) {
        return manifest.node(FLASH.key("map")).or(() -> manifest.node(FLASH.key("size")));
    }

    private static Finding related(Finding finding, ManifestReading manifest, FlashMap map) {
        List<Related> related = new ArrayList<>(finding.related());
        place(manifest)
                .ifPresent(node -> related.add(new Related(
                        manifest.document().path(),
                        manifest.document().range(node.place()),
                        "the flash is " + map.title())));
        return new Finding(
                finding.file(), finding.code(), finding.range(), finding.message(), finding.fixes(), related);
    }

    private Optional<ManifestReading> manifest(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (manifests.containsKey(at)) {
                return Optional.of(manifests.get(at));
            }
        }
        return Optional.empty();
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }
}
