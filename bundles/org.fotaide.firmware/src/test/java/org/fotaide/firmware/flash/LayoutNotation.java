// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Layouts as the tables of tests write them: {@code 2MB 1024+1024 boot 1.3 sdk 1.5.4 user1 30000}, and regions as
 * {@code name@offset+size, …}.
 */
public final class LayoutNotation {
    private static final Pattern REGION = Pattern.compile("\\s*([^@]*)@(-?\\w+)\\+(-?\\w+)\\s*");

    private LayoutNotation() {}

    public static Layout layout(String text) {
        try (Scanner words = new Scanner(text)) {
            Layout layout = Layout.of(
                    FlashSize.of(words.next()).orElseThrow(),
                    Halves.of(words.next()).orElseThrow());
            while (words.hasNext()) {
                String word = words.next();
                String value = words.next();
                layout = switch (word) {
                    case "boot" -> layout.withBoot(BootVersion.of(value).orElseThrow());
                    case "sdk" -> layout.withSdk(SdkVersion.of(value).orElseThrow());
                    case "user1" -> layout.withImage(Slot.USER1, ImageSize.of(Long.parseLong(value)));
                    case "user2" -> layout.withImage(Slot.USER2, ImageSize.of(Long.parseLong(value)));
                    default -> throw new IllegalArgumentException(word);
                };
            }
            return layout;
        }
    }

    public static List<Region> regions(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",")).map(LayoutNotation::region).toList();
    }

    private static Region region(String text) {
        Matcher parts = REGION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Region(parts.group(1), Long.decode(parts.group(2)), Long.decode(parts.group(3)));
    }
}
