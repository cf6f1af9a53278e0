// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;

/**
 * The vendor's gen_misc.sh, which asks five questions and runs make. It is run itself only where it does more than ask:
 * where it sets variables that the Makefile needs.
 */
record GenMisc(DualPlan plan) {
    private static final String NAME = "gen_misc.sh";
    private static final Pattern EXPORT = Pattern.compile("(?m)^\\s*export\\s+\\w+=.*$");
    private static final Pattern BINARIES =
            Pattern.compile("(?m)^\\s*export\\s+BIN_PATH=[\"']?([^\"'\\s$~]+)[\"']?\\s*$");

    boolean needed() throws IOException {
        return EXPORT.matcher(text()).find();
    }

    /** Where the script says that images go, where it says so plainly. */
    Optional<Path> binaries() throws IOException {
        Matcher folder = BINARIES.matcher(text());
        return folder.find() ? Optional.of(plan.directory().resolve(folder.group(1))) : Optional.empty();
    }

    private String text() throws IOException {
        Path script = plan.directory().resolve(NAME);
        return Files.isRegularFile(script) ? Files.readString(script, StandardCharsets.ISO_8859_1) : "";
    }

    List<String> command() {
        return List.of("bash", NAME);
    }

    /** The answers for one slot: boot loader 1.2 or later, slot, speed, mode, map (PROTOCOLS.md 6.3). */
    String answers(Slot slot) {
        List<Integer> answers = List.of(
                1, slot.number(), speed(), plan.mode().number(), plan.map().number());
        return String.join("\n", answers.stream().map(String::valueOf).toList()) + "\n";
    }

    private int speed() {
        return List.of(FlashFrequency.MHZ_20, FlashFrequency.MHZ_26, FlashFrequency.MHZ_40, FlashFrequency.MHZ_80)
                .indexOf(plan.frequency());
    }
}
