// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.update;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Call;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Chip;

/**
 * What a device says of itself when it asks for an update (PROTOCOLS 4), by the headers {@code x-ESP8266-…} or
 * {@code x-ESP32-…}.
 *
 * @param chip its family
 * @param mac its station's address, in lower case
 * @param mode what it wants
 * @param freeSpace how many bytes it has for an update
 * @param chipSize how many bytes its flash has
 * @param sketchMd5 of what it runs
 * @param version what it says that it runs
 */
public record Asker(
        Chip chip,
        String mac,
        Mode mode,
        OptionalLong freeSpace,
        OptionalLong chipSize,
        Optional<String> sketchMd5,
        Optional<String> version) {
    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final String ESP8266 = "x-ESP8266-";
    private static final String ESP32 = "x-ESP32-";

    /** What a device wants. */
    public enum Mode {
        /** The firmware. */
        SKETCH,
        /** The file system. */
        SPIFFS,
        /** Only to know which version there is. */
        VERSION
    }

    public static Asker of(Call call) throws FotaException {
        boolean other = call.header(ESP32 + "STA-MAC").isPresent();
        String prefix = other ? ESP32 : ESP8266;
        String mac = call.header(prefix + "STA-MAC").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!MAC.matcher(mac).matches()) {
            throw new FotaException(ServerProblem.NO_UPDATER.with());
        }
        String mode = call.header(prefix + "mode").orElse("sketch").strip().toUpperCase(Locale.ROOT);
        Optional<String> version =
                call.header(prefix + "version").map(String::strip).filter(text -> !text.isEmpty());
        return new Asker(
                other ? Chip.ESP32 : Chip.ESP8266,
                mac,
                mode(mode),
                number(call, prefix + "free-space"),
                number(call, prefix + "chip-size"),
                call.header(prefix + "sketch-md5").map(text -> text.strip().toLowerCase(Locale.ROOT)),
                version);
    }

    private static Mode mode(String word) throws FotaException {
        try {
            return Mode.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw new FotaException(
                    ServerProblem.BAD_REQUEST.with("The mode is neither sketch, spiffs nor version."), unknown);
        }
    }

    private static OptionalLong number(Call call, String header) {
        Optional<String> digits = call.header(header).map(String::strip).filter(text -> text.matches("[0-9]{1,10}"));
        return digits.isPresent() ? OptionalLong.of(Long.parseLong(digits.get())) : OptionalLong.empty();
    }
}
