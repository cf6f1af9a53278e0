// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.text.TextDocument;

/** What a file that lies beside a table, or above it, tells about the tool that makes it. */
record ToolHint(TextDocument document) {
    private static final String SKETCH = ".ino";
    private static final String PLATFORMIO = "platformio.ini";
    private static final Pattern PLATFORM =
            Pattern.compile("(?m)^platform[ \\t]*=[^\\r\\n]{0,200}?espressif(32|8266)\\b");

    /** Whether a file of this name may tell of it. */
    static boolean named(Path file) {
        String name = name(file);
        return name.endsWith(SKETCH) || name.equals(PLATFORMIO);
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    /** Arduino has such tables for the ESP32 only; PlatformIO names the chip, and is only clear if it names one. */
    Optional<PartitionTool> tool() {
        String name = name(document.path());
        if (name.endsWith(SKETCH)) {
            return Optional.of(PartitionTool.ESP_IDF);
        }
        return name.equals(PLATFORMIO) ? platform() : Optional.empty();
    }

    private Optional<PartitionTool> platform() {
        boolean current = false;
        boolean old = false;
        Matcher platform = PLATFORM.matcher(document.text());
        while (platform.find()) {
            current |= platform.group(1).equals("32");
            old |= platform.group(1).equals("8266");
        }
        if (current == old) {
            return Optional.empty();
        }
        return Optional.of(current ? PartitionTool.ESP_IDF : PartitionTool.ESP8266_RTOS);
    }
}
