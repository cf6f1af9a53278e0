// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fotaide.firmware.partition.PartitionCheck;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.firmware.partition.PartitionFault;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.text.TextRange;

/** One look at the tables of a tree. A table belongs to the settings in its folder, or in the next one above. */
final class PartitionProjectCheck implements TreeCheck {
    private final ProjectHomes<ManifestReading> manifests = new ProjectHomes<>();
    private final Map<Path, SortedMap<Path, SdkConfig>> configs = new HashMap<>();
    private final Map<Path, PartitionCsv> tables = new TreeMap<>();

    /** What makes two findings the same one. */
    private record Key(PartitionCode code, int row, TextRange range) {}

    @Override
    public void visit(CheckContext context) {
        Path folder = folder(context.file());
        context.known(ManifestReading.class).ifPresent(reading -> manifests.put(context.file(), reading));
        context.known(SdkConfig.class).ifPresent(config -> configs.computeIfAbsent(folder, key -> new TreeMap<>())
                .put(context.file(), config));
        context.known(PartitionCsv.class)
                .filter(csv -> !csv.rows().isEmpty())
                .ifPresent(csv -> tables.put(context.file(), csv));
    }

    @Override
    public boolean forget(Path file) {
        manifests.forget(file);
        configs.computeIfPresent(folder(file), (folder, known) -> {
            known.remove(file);
            return known.isEmpty() ? null : known;
        });
        tables.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        tables.values().forEach(csv -> findings.addAll(check(csv)));
        return findings;
    }

    private List<Finding> check(PartitionCsv csv) {
        Path folder = folder(csv.document().path());
        ProjectSettings settings = new ProjectSettings(
                csv, configs(folder), manifests.of(csv.document().path()));
        List<PartitionRow> rows = csv.values();
        Set<Key> known = new HashSet<>();
        new PartitionCheck(Settings.open(csv)).check(rows).forEach(fault -> known.add(key(csv, fault)));
        PartitionCheck check = new PartitionCheck(settings.candidates());
        List<PartitionFault> fresh = Stream.concat(check.check(rows).stream(), check.disputed(rows).stream())
                .filter(fault -> known.add(key(csv, fault)))
                .toList();
        return new TableFindings(csv)
                .of(fresh).stream().map(finding -> related(finding, settings)).toList();
    }

    private static Key key(PartitionCsv csv, PartitionFault fault) {
        return new Key(
                fault.code(),
                fault.row(),
                csv.document().range(csv.rows().get(fault.row()).place(fault.column())));
    }

    /** The place that states the size which a finding is about. */
    private static Finding related(Finding finding, ProjectSettings settings) {
        List<Related> related = new ArrayList<>(finding.related());
        if (finding.code() == PartitionCode.PARTITION_OUTSIDE_FLASH) {
            settings.flashSizes().forEach(size -> related.add(size.place()));
        }
        return new Finding(
                finding.file(), finding.code(), finding.range(), finding.message(), finding.fixes(), related);
    }

    /** Those of the nearest folder that has any. */
    private List<SdkConfig> configs(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (configs.containsKey(at)) {
                return List.copyOf(configs.get(at).values());
            }
        }
        return List.of();
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }
}
