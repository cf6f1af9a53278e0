// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;

/** The values in Makefiles, shell and CI scripts, each by itself and with those of the same command. */
public final class ScriptChecker implements Checker {
    @Override
    public List<? extends Code> codes() {
        return List.of(BuildCode.values());
    }

    @Override
    public boolean accepts(Path file) {
        return ScriptKind.of(file).isPresent();
    }

    @Override
    public List<Finding> check(CheckContext context) {
        if (!Script.concerns(context.document().text())) {
            return List.of();
        }
        Script script = context.reading(Script.class, Script::of);
        List<Finding> findings = new ArrayList<>();
        Map<Integer, List<Setting>> commands = new TreeMap<>();
        for (Setting setting : script.settings()) {
            commands.computeIfAbsent(setting.command(), start -> new ArrayList<>())
                    .add(setting);
        }
        commands.values().forEach(command -> check(script, command, findings));
        return findings;
    }

    private static void check(Script script, List<Setting> command, List<Finding> findings) {
        boolean ours = command.stream().anyMatch(setting -> !setting.key().common());
        if (!ours) {
            return;
        }
        for (Setting setting : command) {
            if (setting.plain()) {
                value(script, setting).ifPresent(findings::add);
            }
        }
        together(script, command, findings);
    }

    private static Optional<Finding> value(Script script, Setting setting) {
        BuildKey key = setting.key();
        if (key.legal().contains(setting.value())) {
            return Optional.empty();
        }
        if (key == BuildKey.SPI_SIZE_MAP
                && (setting.value().equals("1") || setting.value().equals("7"))) {
            return Optional.of(finding(
                    script,
                    setting,
                    BuildCode.BUILD_MAP,
                    "Map " + setting.value()
                            + " has no two slots that any SDK supports, so nothing built with it can be"
                            + " updated over the air. Choose " + maps() + ".",
                    List.of()));
        }
        List<Fix> fixes = key.meant(setting.value())
                .map(meant -> List.of(fix(script, setting, meant, Certainty.YES)))
                .orElseGet(() -> key.legal().stream()
                        .map(legal -> fix(script, setting, legal, Certainty.NO))
                        .toList());
        return Optional.of(finding(
                script,
                setting,
                BuildCode.BUILD_VALUE,
                "\"" + shortened(setting.value()) + "\" is no " + key.name() + ". The vendor's Makefile takes "
                        + key.otherwise() + " instead and says nothing. It knows " + String.join(", ", key.legal())
                        + ".",
                fixes));
    }

    private static String maps() {
        return Arrays.stream(FlashMap.values())
                .map(map -> map.number() + " (" + map.size().text() + " "
                        + map.halves().text() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void together(Script script, List<Setting> command, List<Finding> findings) {
        Optional<Setting> boot = only(command, BuildKey.BOOT);
        Optional<Setting> app = only(command, BuildKey.APP);
        Optional<FlashMap> map = only(command, BuildKey.SPI_SIZE_MAP).flatMap(ScriptChecker::map);
        if (is(boot, "none") && (is(app, "1") || is(app, "2"))) {
            findings.add(finding(
                    script,
                    boot.orElseThrow(),
                    BuildCode.BUILD_BOOT,
                    "With BOOT=none the Makefile ignores APP="
                            + app.orElseThrow().value()
                            + " and makes eagle.flash.bin, which cannot be updated over the air. user1 and user2 need"
                            + " BOOT=new.",
                    List.of(fix(script, boot.orElseThrow(), "new", Certainty.NO)),
                    app.orElseThrow()));
        }
        if (is(app, "0") && (is(boot, "new") || is(boot, "old"))) {
            findings.add(finding(
                    script,
                    app.orElseThrow(),
                    BuildCode.BUILD_BOOT,
                    "With APP=0 the Makefile ignores BOOT=" + boot.orElseThrow().value()
                            + " and makes eagle.flash.bin, which cannot be updated over the air. Build APP=1 and APP=2.",
                    List.of(
                            fix(script, app.orElseThrow(), "1", Certainty.NO),
                            fix(script, app.orElseThrow(), "2", Certainty.NO)),
                    boot.orElseThrow()));
        }
        if (is(boot, "old")
                && map.filter(found -> found.halves() == Halves.KB_1024).isPresent()) {
            Setting number = only(command, BuildKey.SPI_SIZE_MAP).orElseThrow();
            findings.add(finding(
                    script,
                    boot.orElseThrow(),
                    BuildCode.BUILD_BOOT,
                    "BOOT=old is for boot loader 1.1, and map " + number.value()
                            + " has halves of 1024 KB, which only boot" + " loader " + Halves.KB_1024.oldestBoot()
                            + " and later start. Take BOOT=new.",
                    List.of(fix(script, boot.orElseThrow(), "new", Certainty.NO)),
                    number));
        }
    }

    /** The map that a setting chooses. */
    static Optional<FlashMap> map(Setting setting) {
        return BuildKey.map(setting.value());
    }

    /** The setting of a key; empty if a command has it twice, as behind conditions. */
    private static Optional<Setting> only(List<Setting> command, BuildKey key) {
        List<Setting> found =
                command.stream().filter(setting -> setting.key() == key).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean is(Optional<Setting> setting, String value) {
        return setting.filter(found -> found.value().equals(value)).isPresent();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Whether there is but one way to mend it. */
    enum Certainty {
        YES,
        NO
    }

    static Fix fix(Script script, Setting setting, String value, Certainty certainty) {
        return TextFix.of(
                script.document(),
                setting.place(),
                value,
                "Change to " + setting.key() + "=" + value,
                certainty == Certainty.YES);
    }

    private static Finding finding(Script script, Setting setting, BuildCode code, String message, List<Fix> fixes) {
        return new Finding(
                script.document().path(), code, script.document().range(setting.place()), message, fixes, List.of());
    }

    private static Finding finding(
            Script script, Setting setting, BuildCode code, String message, List<Fix> fixes, Setting other) {
        Related related = new Related(
                script.document().path(), script.document().range(other.place()), other.key() + " is " + other.value());
        return new Finding(
                script.document().path(),
                code,
                script.document().range(setting.place()),
                message,
                fixes,
                List.of(related));
    }
}
