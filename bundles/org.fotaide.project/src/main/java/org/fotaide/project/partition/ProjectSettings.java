// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.partition.PartitionSettings;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.sdkconfig.KnownSize;
import org.fotaide.project.sdkconfig.SdkConfig;
import org.fotaide.project.sdkconfig.SdkConfigChecker;

/**
 * What a project's files say about how a table is made.
 *
 * @param csv the table
 * @param configs every sdkconfig of the project
 * @param hints which tools other files speak for
 * @param ownSubtypes what its CMake files add
 * @param project its fota.yaml, and what was built last
 */
record ProjectSettings(
        PartitionCsv csv,
        List<SdkConfig> configs,
        List<PartitionTool> hints,
        OwnSubtypes ownSubtypes,
        Optional<BuiltImage> project) {
    private static final KeyPath SIZE = KeyPath.TOP.key("flash").key("size");
    private static final String DEFAULTS = SdkConfigChecker.NAME + ".defaults";

    /** More variants of a project's settings than anybody compares. */
    private static final int MOST = 60;

    ProjectSettings {
        configs = List.copyOf(configs);
        hints = hints.stream().distinct().toList();
    }

    /** Every way in which the project may make the table, at least one. */
    List<PartitionSettings> candidates() {
        Set<PartitionSettings> candidates = new LinkedHashSet<>();
        OptionalLong image = project.map(BuiltImage::bytes).orElse(OptionalLong.empty());
        List<SdkConfig> variants = variants();
        List<Optional<SdkConfig>> ways = variants.isEmpty()
                ? List.of(Optional.empty())
                : variants.stream().map(Optional::of).toList();
        for (Optional<SdkConfig> way : ways) {
            List<PartitionTool> tools =
                    way.flatMap(SdkConfig::tool).map(List::of).orElseGet(this::told);
            OptionalLong size = manifestSize()
                    .or(() -> way.flatMap(SdkConfig::flashSize))
                    .map(known -> OptionalLong.of(known.bytes()))
                    .orElse(OptionalLong.empty());
            long offset = way.map(SdkConfig::tableOffset)
                    .orElse(OptionalLong.empty())
                    .orElse(PartitionSettings.USUAL_TABLE_OFFSET);
            int step = way.filter(SdkConfig::wantsSignedApps).isPresent()
                    ? PartitionSettings.SIGNED_APP_SIZE_STEP
                    : PartitionSettings.USUAL_APP_SIZE_STEP;
            tools.forEach(tool -> candidates.add(new PartitionSettings(
                    tool, OptionalLong.of(offset), size, image, project.isPresent(), step, ownSubtypes.byType())));
        }
        return List.copyOf(candidates);
    }

    /** Those that may make it where no sdkconfig says which one does. */
    private List<PartitionTool> told() {
        if (!ownSubtypes.isEmpty()) {
            return List.of(PartitionTool.ESP_IDF);
        }
        return hints.size() == 1 ? hints : new Settings(csv).tools();
    }

    /** The settings that count: those of the last configuration, or the defaults with each of their variants. */
    private List<SdkConfig> variants() {
        Optional<SdkConfig> made = named(SdkConfigChecker.NAME);
        Optional<SdkConfig> defaults = named(DEFAULTS);
        List<SdkConfig> variants = new ArrayList<>();
        if (made.isPresent()) {
            variants.add(made.get());
        } else {
            defaults.ifPresent(variants::add);
            configs.stream()
                    .filter(config -> !defaults.filter(config::equals).isPresent())
                    .map(config -> defaults.map(base -> base.under(config)).orElse(config))
                    .limit(MOST)
                    .forEach(variants::add);
        }
        return variants.stream()
                .filter(config -> config.concerns(csv.document().path()))
                .toList();
    }

    private Optional<SdkConfig> named(String name) {
        return configs.stream()
                .filter(config -> Path.of(name).equals(config.file().getFileName()))
                .findFirst();
    }

    /** Every size of the flash that is stated, with its place. */
    List<KnownSize> flashSizes() {
        return manifestSize().map(List::of).orElseGet(() -> variants().stream()
                .flatMap(config -> config.flashSize().stream())
                .distinct()
                .toList());
    }

    private Optional<KnownSize> manifestSize() {
        return project.map(BuiltImage::manifest).flatMap(reading -> reading.value(SIZE, FlashSize.class)
                .flatMap(size -> reading.node(SIZE).map(node -> known(reading, node, size))));
    }

    private static KnownSize known(ManifestReading reading, ManifestNode node, FlashSize size) {
        return new KnownSize(
                size.bytes(),
                new Related(
                        reading.document().path(),
                        reading.document().range(node.place()),
                        "the flash has " + ByteCount.text(size.bytes())));
    }
}
