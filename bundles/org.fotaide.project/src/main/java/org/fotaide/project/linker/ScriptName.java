// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.flash.Slot;

/** What a linker script is for, as its name says it (PROTOCOLS.md 6.3). */
sealed interface ScriptName {
    /** The slot that it links for; empty if the name leaves that open. */
    Optional<Slot> slot();

    /** One of the vendor's: {@code eagle.app.v6.new.1024.app1.ld}. */
    record Vendors(ImageForm form, Halves halves, Optional<Slot> slot) implements ScriptName {}

    /** One of Arduino's: {@code eagle.flash.1m64.ld}; the size is empty in {@code eagle.flash.auto.ld}. */
    record Arduinos(Optional<FlashSize> size) implements ScriptName {
        @Override
        public Optional<Slot> slot() {
            return Optional.empty();
        }
    }

    /** A name that somebody chose: {@code user1.ld}, {@code program.ld}. */
    record Own(Optional<Slot> slot) implements ScriptName {}

    static ScriptName of(Path file) {
        String name = Optional.ofNullable(file.getFileName())
                .map(Path::toString)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return vendors(name).or(() -> arduinos(name)).orElseGet(() -> own(name));
    }

    private static Optional<ScriptName> vendors(String name) {
        Matcher parts = Patterns.VENDORS.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int flash = Integer.parseInt(parts.group(2));
        return Arrays.stream(Halves.values())
                .filter(halves -> 2 * halves.kilobytes() == flash)
                .findFirst()
                .map(halves -> new Vendors(
                        parts.group(1).equals("old") ? ImageForm.OLD : ImageForm.NEW, halves, slot(parts.group(3))));
    }

    private static Optional<ScriptName> arduinos(String name) {
        Matcher parts = Patterns.ARDUINOS.matcher(name);
        return parts.matches() ? Optional.of(new Arduinos(FlashSize.of(parts.group(1)))) : Optional.empty();
    }

    private static ScriptName own(String name) {
        Matcher parts = Patterns.OWN.matcher(name);
        return new Own(parts.find() ? slot(parts.group(1)) : Optional.empty());
    }

    private static Optional<Slot> slot(String number) {
        return Arrays.stream(Slot.values())
                .filter(slot -> Integer.toString(slot.number()).equals(number))
                .findFirst();
    }

    /** How names are spelt. */
    final class Patterns {
        private static final Pattern VENDORS = Pattern.compile(
                "eagle\\.app(?:\\.v\\d)?\\.(new|old)\\.(512|1024|2048)(?:\\.app([12]))?(?:\\..*)?\\.ld");
        private static final Pattern ARDUINOS =
                Pattern.compile("(?:local\\.)?eagle\\.flash\\.(\\d{1,3}[km]|auto)(?:[0-9.].*)?\\.ld");
        private static final Pattern OWN = Pattern.compile("(?:^|[^a-z])(?:user|app|slot)[._-]?([12])(?![0-9])");

        private Patterns() {}
    }
}
