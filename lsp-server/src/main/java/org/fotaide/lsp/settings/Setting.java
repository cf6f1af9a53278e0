// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.lsp.settings.SettingType.Amount;
import org.fotaide.lsp.settings.SettingType.Choice;
import org.fotaide.lsp.settings.SettingType.Codes;
import org.fotaide.lsp.settings.SettingType.Switch;
import org.fotaide.lsp.settings.SettingType.Words;

/**
 * Something that a user may set.
 *
 * @param name its path below {@code fota}
 * @param type the values that it takes
 * @param usual what counts where it is not set
 * @param description what it does
 */
public record Setting<T>(String name, SettingType<T> type, T usual, String description) {
    /** Under which all settings stand. */
    public static final String SECTION = "fota";

    public static final Setting<Boolean> INLAY_HINTS = new Setting<>(
            "inlayHints.enable", new Switch(), true, "Whether anything of the following is shown in the text.");
    public static final Setting<Boolean> VALUE_HINTS = new Setting<>(
            "inlayHints.values", new Switch(), true, "Whether the version values of ROM names are shown.");
    public static final Setting<Boolean> ADDRESS_HINTS = new Setting<>(
            "inlayHints.addresses",
            new Switch(),
            true,
            "Whether the last addresses of regions, partitions and memory are shown, and the offsets that a tool chooses.");
    public static final Setting<Boolean> ROOM_HINTS = new Setting<>(
            "inlayHints.freeBytes",
            new Switch(),
            true,
            "Whether it is shown what the last build leaves free of each slot.");
    public static final Setting<Boolean> MAP_HINTS = new Setting<>(
            "inlayHints.maps", new Switch(), true, "Whether the map of the flash is shown behind its number.");
    public static final Setting<Boolean> CODE_LENSES = new Setting<>(
            "codeLenses.enable",
            new Switch(),
            true,
            "Whether builds and uploads are offered above the lines that describe them.");
    public static final Setting<List<String>> CHECKS_OFF = new Setting<>(
            "checks.off",
            new Codes(),
            List.of(),
            "Codes of findings that are not told, and not mended. What a project is to keep stands in fota.yaml or in a comment.");
    public static final Setting<String> CHECKS_LEAST = new Setting<>(
            "checks.least",
            new Choice(Arrays.stream(Severity.values()).map(Severity::word).toList()),
            Severity.INFORMATION.word(),
            "The least severity that is told.");
    public static final Setting<List<String>> SKIPPED = new Setting<>(
            "workspace.skip",
            new Words(Pattern.compile("[^/\\\\]+"), "names of folders"),
            List.of(),
            "Names of folders that are not looked into, beside .git, build and the like.");
    public static final Setting<List<String>> INTERFACES = new Setting<>(
            "discovery.interfaces",
            new Words(Pattern.compile("\\S+"), "names of network interfaces"),
            List.of(),
            "The network interfaces that devices are looked for on and reached by; every usable one if there is none.");
    public static final Setting<Double> SECONDS =
            new Setting<>("discovery.seconds", new Amount(0, 600), 3.0, "How long to look for devices.");

    /** All that there is, in the order in which it is documented. */
    public static final List<Setting<?>> ALL = List.of(
            INLAY_HINTS,
            VALUE_HINTS,
            ADDRESS_HINTS,
            ROOM_HINTS,
            MAP_HINTS,
            CODE_LENSES,
            CHECKS_OFF,
            CHECKS_LEAST,
            SKIPPED,
            INTERFACES,
            SECONDS);
}
