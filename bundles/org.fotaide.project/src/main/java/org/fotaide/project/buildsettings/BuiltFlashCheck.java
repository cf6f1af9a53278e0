// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Judgements;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.Excerpt;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.manifest.StatedFlash;
import org.fotaide.project.text.TextRange;

/**
 * One look at the builds of a tree. A script belongs to the fota.yaml in its folder, or in the next one above. A script that
 * builds for several kinds of flash is right if one of them is the project's.
 */
final class BuiltFlashCheck implements TreeCheck {
    private static final List<BuildKey> COMPARED =
            List.of(BuildKey.SPI_SIZE_MAP, BuildKey.SPI_MODE, BuildKey.SPI_SPEED);
    private static final Pattern LINKER_SCRIPT =
            Pattern.compile("eagle\\.flash\\.(512k|1m|2m|4m|8m|16m)(?:[0-9.].*)?\\.ld");

    private final ProjectHomes<Home> projects = new ProjectHomes<>();
    private final Judgements<Path, Map<Path, Excerpt>> files = new Judgements<>(Map.of());
    private final Map<Path, Script> scripts = new HashMap<>();
    private final Map<Path, IniFile> environments = new HashMap<>();

    /**
     * A project that builds belong to.
     *
     * @param said what counts for them in its fota.yaml
     */
    private record Home(FlashFacts flash, Excerpt said) {
        static Home of(ManifestReading reading) {
            return new Home(new FlashFacts(new StatedFlash(reading)), Excerpt.of(reading, "flash"));
        }
    }

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(reading -> projects.put(context.file(), Home.of(reading)));
        context.known(Script.class)
                .filter(script -> !script.general() && !script.settings().isEmpty())
                .ifPresent(script -> {
                    scripts.put(context.file(), script);
                    files.put(context.file());
                });
        context.known(IniFile.class).ifPresent(file -> {
            environments.put(context.file(), file);
            files.put(context.file());
        });
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        files.forget(file);
        scripts.remove(file);
        environments.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        return files.by(
                projects.each(Home::said),
                file -> projects.of(file).map(home -> judge(file, home.flash())).orElse(List.of()));
    }

    private List<Finding> judge(Path file, FlashFacts flash) {
        List<Finding> findings = new ArrayList<>();
        Optional.ofNullable(scripts.get(file)).ifPresent(script -> findings.addAll(compared(flash, script)));
        Optional.ofNullable(environments.get(file)).ifPresent(known -> findings.addAll(compared(flash, known)));
        return findings;
    }

    private static List<Finding> compared(FlashFacts flash, Script script) {
        List<Finding> findings = new ArrayList<>();
        for (BuildKey key : COMPARED) {
            List<Setting> settings = script.settings().stream()
                    .filter(setting -> setting.key() == key && key.legal().contains(setting.value()))
                    .toList();
            Optional<String> wanted = flash.wanted(key);
            if (wanted.isPresent()
                    && settings.stream().noneMatch(setting -> setting.value().equals(wanted.get()))) {
                settings.forEach(setting -> findings.add(finding(flash, script, setting, wanted.get())));
            }
        }
        return findings;
    }

    private static Finding finding(FlashFacts flash, Script script, Setting setting, String wanted) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(ScriptChecker.fix(script, setting, wanted, ScriptChecker.Certainty.NO));
        String built = setting.value();
        String told = wanted;
        if (setting.key() == BuildKey.SPI_SIZE_MAP) {
            ScriptChecker.map(setting).flatMap(flash.stated()::become).ifPresent(fixes::add);
            built = ScriptChecker.map(setting).orElseThrow().title();
            told = flash.stated().map().orElseThrow().title();
        }
        Related related = flash.related(setting.key(), "fota.yaml says " + told).orElseThrow();
        return new Finding(
                script.document().path(),
                BuildCode.BUILD_FLASH,
                script.document().range(setting.place()),
                "This builds for " + built + ", but fota.yaml's flash is " + told
                        + ". Images for another flash do not start where the boot loader expects them.",
                fixes,
                List.of(related));
    }

    private static List<Finding> compared(FlashFacts flash, IniFile file) {
        List<Finding> findings = new ArrayList<>();
        for (IniFile.Entry entry : file.entries()) {
            Matcher script = LINKER_SCRIPT.matcher(file.text(entry));
            if (!entry.key().equals("board_build.ldscript") || !script.matches()) {
                continue;
            }
            Optional<FlashSize> linked = FlashSize.of(script.group(1));
            Optional<FlashSize> told = flash.stated().size();
            if (linked.isPresent() && told.isPresent() && linked.get() != told.get()) {
                Span first = entry.lines().get(0);
                TextRange place = file.document().range(first);
                findings.add(new Finding(
                        file.document().path(),
                        BuildCode.BUILD_FLASH,
                        place,
                        "This linker script is for a flash of " + linked.get() + ", but fota.yaml's has " + told.get()
                                + ".",
                        List.of(),
                        flash.stated().related("size", "fota.yaml says " + told.get()).stream()
                                .toList()));
            }
        }
        return findings;
    }
}
