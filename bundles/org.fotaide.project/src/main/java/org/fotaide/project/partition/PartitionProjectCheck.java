// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fotaide.firmware.partition.PartitionCheck;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.firmware.partition.PartitionFault;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.firmware.partition.PartitionSettings;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.check.Beside;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.sdkconfig.KnownSize;
import org.fotaide.project.sdkconfig.SdkConfig;
import org.fotaide.project.text.TextRange;

/** One look at the tables of a tree. A table belongs to the settings in its folder, or in the next one above. */
final class PartitionProjectCheck implements TreeCheck {
    private final ProjectHomes<BuiltImage> projects = new ProjectHomes<>();
    private final Beside<SdkConfig> configs = new Beside<>();
    private final Beside<PartitionTool> hints = new Beside<>();
    private final CmakeProjects cmake = new CmakeProjects();
    private final Map<Path, PartitionCsv> tables = new TreeMap<>();
    private final Map<Path, Judged> judged = new HashMap<>();

    /** What was found in a table, and with what; it is forgotten with its file, and most other changes leave it. */
    private record Judged(List<PartitionSettings> candidates, List<KnownSize> sizes, List<Finding> findings) {
        boolean isOf(ProjectSettings settings) {
            return candidates.equals(settings.candidates()) && sizes.equals(settings.flashSizes());
        }
    }

    /** What makes two findings the same one. */
    private record Key(PartitionCode code, int row, TextRange range) {}

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class)
                .ifPresent(reading -> projects.put(context.file(), new BuiltImage(reading)));
        context.known(SdkConfig.class).ifPresent(config -> configs.put(context.file(), config));
        new ToolHint(context.document()).tool().ifPresent(tool -> hints.put(context.file(), tool));
        context.known(CmakeFile.class).ifPresent(file -> cmake.put(context.file(), file));
        context.known(PartitionCsv.class)
                .filter(csv -> !csv.rows().isEmpty())
                .ifPresent(csv -> tables.put(context.file(), csv));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        configs.forget(file);
        hints.forget(file);
        cmake.forget(file);
        judged.remove(file);
        tables.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        tables.forEach((file, csv) -> findings.addAll(
                judged.compute(file, (key, before) -> judge(csv, before)).findings()));
        return findings;
    }

    private Judged judge(PartitionCsv csv, Judged before) {
        Path file = csv.document().path();
        ProjectSettings settings =
                new ProjectSettings(csv, configs.of(file), hints.of(file), cmake.of(file), projects.of(file));
        return before != null && before.isOf(settings)
                ? before
                : new Judged(settings.candidates(), settings.flashSizes(), check(csv, settings));
    }

    private static List<Finding> check(PartitionCsv csv, ProjectSettings settings) {
        List<PartitionRow> rows = csv.values();
        Set<Key> known = new HashSet<>();
        new TableAlone(csv).faults().forEach(fault -> known.add(key(csv, fault)));
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
}
