// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.project.buildsettings.BuildCode;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.manifest.StatedFlash;

/**
 * One look at the settings of a tree. A configuration belongs to the fota.yaml in its folder, or in the next one above. What was
 * configured last counts; where nothing was, a folder's defaults are right if one of their variants has the project's flash.
 */
final class ConfiguredFlashCheck implements TreeCheck {
    private final ProjectHomes<StatedFlash> projects = new ProjectHomes<>();
    private final Map<Path, Configured> files = new TreeMap<>();

    /** A file that states a size. */
    private record Configured(SdkText text, KnownSize size) {
        Path file() {
            return text.document().path();
        }

        boolean isMade() {
            return Path.of(SdkConfigChecker.NAME).equals(file().getFileName());
        }
    }

    @Override
    public void visit(CheckContext context) {
        Path file = context.file();
        context.known(ManifestReading.class).ifPresent(reading -> projects.put(file, new StatedFlash(reading)));
        context.known(SdkText.class).ifPresent(text -> context.known(SdkConfig.class)
                .flatMap(SdkConfig::flashSize)
                .ifPresent(size -> files.put(file, new Configured(text, size))));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        files.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        Map<Path, List<Configured>> folders = files.values().stream()
                .collect(Collectors.groupingBy(
                        configured -> configured.file().resolveSibling(""), TreeMap::new, Collectors.toList()));
        folders.values().forEach(variants -> projects.of(variants.get(0).file())
                .ifPresent(flash -> flash.size().ifPresent(size -> judge(counting(variants), flash, size, findings))));
        return findings;
    }

    private static List<Configured> counting(List<Configured> variants) {
        List<Configured> made = variants.stream().filter(Configured::isMade).toList();
        return made.isEmpty() ? variants : made;
    }

    private static void judge(List<Configured> variants, StatedFlash flash, FlashSize wanted, List<Finding> findings) {
        if (variants.stream().noneMatch(each -> each.size().bytes() == wanted.bytes())) {
            variants.forEach(each -> findings.add(finding(each, flash, wanted)));
        }
    }

    private static Finding finding(Configured here, StatedFlash flash, FlashSize wanted) {
        List<Fix> fixes = new ArrayList<>();
        new SizeChange(here.text(), wanted).fix().ifPresent(fixes::add);
        Optional<FlashSize> configured = FlashSize.ofBytes(here.size().bytes());
        configured.flatMap(flash::become).ifPresent(fixes::add);
        return new Finding(
                here.file(),
                BuildCode.BUILD_FLASH,
                here.size().place().range(),
                "This configures a flash of "
                        + configured
                                .map(FlashSize::text)
                                .orElseGet(() -> ByteCount.text(here.size().bytes()))
                        + ", but fota.yaml's has " + wanted.text()
                        + ". The partition table is made for the one, and devices have the other.",
                fixes,
                flash.related("size", "fota.yaml says " + wanted.text()).stream()
                        .toList());
    }
}
