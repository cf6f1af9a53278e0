// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.type.ChoiceType;
import org.fotaide.project.manifest.type.KnownValue;

/** What the vendor's Makefile is told (PROTOCOLS.md 6.3), and what it does with a value that it does not know. */
enum BuildKey {
    SPI_SIZE_MAP("0 2 3 4 5 6 8 9", "0, 512 KB of flash in halves of 256 KB"),
    BOOT("new old none", "none, without user1 and user2"),
    APP("1 2 0", "0, without user1 and user2"),
    SPI_MODE("QIO QOUT DIO DOUT", "QIO"),
    SPI_SPEED("40 20 26.7 80", "40 MHz");

    private final String values;
    private final String otherwise;

    BuildKey(String values, String otherwise) {
        this.values = values;
        this.otherwise = otherwise;
    }

    List<String> legal() {
        return List.of(values.split(" "));
    }

    /** What the Makefile takes instead of a value that it does not know. */
    String otherwise() {
        return otherwise;
    }

    /** What it decides, in a sentence for people. */
    String purpose() {
        return switch (this) {
            case SPI_SIZE_MAP ->
                "The size of the flash and its halves, and so where user2 and the SDK's own sectors lie.";
            case BOOT -> "The form of the images, which the boot loader has to know.";
            case APP -> "The slot that the program is linked for. A release has both, so the build runs once for each.";
            case SPI_MODE -> "How the chip talks to its flash.";
            case SPI_SPEED -> "The clock of the flash in MHz.";
        };
    }

    /** What a value means, in a sentence for people; empty for one that the Makefile does not know. */
    Optional<String> meaning(String value) {
        return switch (this) {
            case SPI_SIZE_MAP -> map(value).map(BuildKey::meaning);
            case BOOT ->
                among(
                        value,
                        "user1 and user2 for boot loader 1.2 and later.",
                        "user1 and user2 for boot loader 1.1.",
                        "eagle.flash.bin and eagle.irom0text.bin, which start without a boot loader and cannot be updated over the air.");
            case APP ->
                among(
                        value,
                        "user1, linked for the first half of the flash.",
                        "user2, linked for the second half; it is never burnt over the serial line.",
                        "One program without slots, which cannot be updated over the air.");
            case SPI_MODE -> stated("mode", value);
            case SPI_SPEED -> stated("speed", value);
        };
    }

    private Optional<String> among(String value, String... meanings) {
        int index = legal().indexOf(value);
        return index < 0 ? Optional.empty() : Optional.of(meanings[index]);
    }

    /** What fota.yaml's key for the same thing says of a value. */
    private static Optional<String> stated(String key, String value) {
        return ManifestKeys.typeAt(KeyPath.TOP.key("flash").key(key))
                .filter(ChoiceType.class::isInstance)
                .flatMap(type -> ((ChoiceType<?>) type)
                        .known().stream()
                                .filter(known -> known.text().equals(value))
                                .map(KnownValue::description)
                                .findFirst());
    }

    /** The division of the flash that a value of SPI_SIZE_MAP chooses. */
    static Optional<FlashMap> map(String value) {
        return value.matches("[0-9]") ? FlashMap.ofNumber(value.charAt(0) - '0') : Optional.empty();
    }

    private static String meaning(FlashMap map) {
        return map.size().text() + " " + map.halves().text() + ": user1 at "
                + Address.text(map.slot(Slot.USER1).offset()) + ", user2 at "
                + Address.text(map.slot(Slot.USER2).offset()) + ", "
                + ByteCount.text(map.slot(Slot.USER1).size()) + " each; images " + map.imageName(Slot.USER1) + " and "
                + map.imageName(Slot.USER2) + "; linker script "
                + map.linkerScript(Slot.USER1).name() + ".";
    }

    /** Whether other programs use the name for things of their own. */
    boolean common() {
        return this == BOOT || this == APP;
    }

    /** The one value that a wrong one surely stands for. */
    Optional<String> meant(String text) {
        String bare =
                text.toLowerCase(Locale.ROOT).replaceFirst("\\s*m(hz)?$", "").replaceFirst("^0+(?=\\d)", "");
        return legal().stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).equals(bare))
                .findFirst();
    }

    static Optional<BuildKey> of(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
    }
}
