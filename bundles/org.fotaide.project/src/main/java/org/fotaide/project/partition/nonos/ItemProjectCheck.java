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
import java.util.TreeMap;
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
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.partition.BuiltImage;
import org.fotaide.project.text.TextRange;

/** One look at the tables of a tree. A source belongs to the fota.yaml in its folder, or in the next one above. */
final class ItemProjectCheck implements TreeCheck {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    private final ProjectHomes<BuiltImage> projects = new ProjectHomes<>();
    private final Map<Path, CSource> sources = new TreeMap<>();
    private final Map<Path, Known> known = new HashMap<>();

    /** What was found in a source, and by what; most edits change neither. */
    private record Known(CSource source, ManifestReading manifest, OptionalLong image, List<Finding> findings) {
        boolean isOf(CSource other, ManifestReading otherManifest, OptionalLong otherImage) {
            return source == other && manifest == otherManifest && image.equals(otherImage);
        }
    }

    /** What makes two findings the same one, whichever maps they are told for. */
    private record Key(Code code, TextRange range) {}

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class)
                .ifPresent(reading -> projects.put(context.file(), new BuiltImage(reading)));
        context.known(CSource.class)
                .filter(ItemView::concerns)
                .ifPresent(source -> sources.put(context.file(), source));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        sources.remove(file);
        known.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        sources.forEach((file, source) -> projects.of(file)
                .ifPresent(
                        project -> findings.addAll(known.compute(file, (key, before) -> judge(source, project, before))
                                .findings())));
        return findings;
    }

    private static Known judge(CSource source, BuiltImage project, Known before) {
        ManifestReading manifest = project.manifest();
        OptionalLong image = project.bytes();
        return before != null && before.isOf(source, manifest, image)
                ? before
                : new Known(source, manifest, image, check(source, manifest, image));
    }

    private static List<Finding> check(CSource source, ManifestReading manifest, OptionalLong image) {
        Optional<FlashMap> map = map(manifest);
        if (map.isEmpty()) {
            return List.of();
        }
        Set<Key> told = new HashSet<>();
        new ItemTableChecker().check(source).forEach(finding -> told.add(new Key(finding.code(), finding.range())));
        return new ItemFindings(source, text -> judge(text, map.get(), image))
                .list().stream()
                        .filter(finding -> told.add(new Key(finding.code(), finding.range())))
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
}
