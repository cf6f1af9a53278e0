// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.firmware.partition.ToolNumber;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextDocument;

/**
 * What an {@code sdkconfig} or {@code sdkconfig.defaults} says about the flash.
 *
 * @param file the file
 * @param entries each key with its value, without quotation marks, and where it stands
 */
public record SdkConfig(Path file, Map<String, Entry> entries) {
    static final String OFFSET = "CONFIG_PARTITION_TABLE_OFFSET";
    static final String SIZE = "CONFIG_ESPTOOLPY_FLASHSIZE";

    /** One line. */
    public record Entry(String value, Related place) {}

    public SdkConfig {
        entries = Map.copyOf(entries);
    }

    static SdkConfig of(SdkText text) {
        TextDocument document = text.document();
        Map<String, Entry> entries = new HashMap<>();
        for (SdkText.Line line : text.lines()) {
            line.value()
                    .ifPresent(value -> entries.put(
                            line.key(),
                            new Entry(
                                    document.text(value),
                                    new Related(
                                            document.path(),
                                            document.range(line.whole()),
                                            line.key() + " stands here"))));
        }
        return new SdkConfig(document.path(), entries);
    }

    /** These settings with those of another file over them. */
    public SdkConfig under(SdkConfig other) {
        Map<String, Entry> both = new HashMap<>(entries);
        // the size of the flash is said in two ways, of which the later counts
        if (other.flashSize().isPresent()) {
            both.keySet().removeIf(key -> key.startsWith(SIZE));
        }
        both.putAll(other.entries);
        return new SdkConfig(other.file, both);
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !value.isEmpty());
    }

    /** Whether the project takes this table, or does not say. */
    public boolean concerns(Path table) {
        return value("CONFIG_PARTITION_TABLE_CUSTOM_FILENAME")
                .or(() -> value("CONFIG_PARTITION_TABLE_FILENAME"))
                .map(name -> table.endsWith(name.replace('\\', '/').replaceFirst("^(\\.\\.?/)+", "")))
                .orElse(true);
    }

    /** The chip that is built for, as the SDK calls it. */
    Optional<String> target() {
        return value("CONFIG_IDF_TARGET");
    }

    /** Which tool makes the table. */
    public Optional<PartitionTool> tool() {
        Optional<String> target = target();
        if (target.isPresent()) {
            return Optional.of(target.get().equals("esp8266") ? PartitionTool.ESP8266_RTOS : PartitionTool.ESP_IDF);
        }
        boolean old = entries.keySet().stream().anyMatch(key -> key.contains("ESP8266"));
        boolean current = entries.keySet().stream()
                .anyMatch(key -> key.startsWith("CONFIG_ESP32") || key.startsWith("CONFIG_IDF_TARGET_ESP32"));
        return old
                ? Optional.of(PartitionTool.ESP8266_RTOS)
                : current ? Optional.of(PartitionTool.ESP_IDF) : Optional.empty();
    }

    /** Where the table lies. */
    public OptionalLong tableOffset() {
        return value(OFFSET).map(text -> new ToolNumber(text).value()).orElse(OptionalLong.empty());
    }

    /**
     * Whether sizes of apps have to be multiples of 64 KB: under secure boot 1, which is what an ESP32 before revision 3 has
     * where no version is chosen.
     */
    public boolean wantsSignedApps() {
        boolean first = isSet("CONFIG_SECURE_BOOT_V1_ENABLED")
                || (target().filter("esp32"::equals).isPresent()
                        && entries.keySet().stream().noneMatch(key -> key.startsWith("CONFIG_ESP32_REV_MIN_3")));
        return isSet("CONFIG_SECURE_BOOT")
                && first
                && !isSet("CONFIG_SECURE_BOOT_V2_ENABLED")
                && !isSet("CONFIG_SECURE_BOOT_ALLOW_SHORT_APP_PARTITION");
    }

    private boolean isSet(String key) {
        return value(key).filter("y"::equals).isPresent();
    }

    /** The size of the flash in bytes, and where it is said. */
    public Optional<KnownSize> flashSize() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SIZE))
                .flatMap(entry -> size(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<KnownSize> size(String key, Entry entry) {
        String text =
                key.equals(SIZE) ? entry.value() : entry.value().equals("y") ? key.substring(SIZE.length() + 1) : "";
        OptionalLong bytes = text.endsWith("B")
                ? new ToolNumber(text.substring(0, text.length() - 1)).value()
                : OptionalLong.empty();
        return bytes.isPresent() && bytes.getAsLong() >= FlashSize.KB_512.bytes()
                ? Optional.of(new KnownSize(bytes.getAsLong(), entry.place()))
                : Optional.empty();
    }
}
