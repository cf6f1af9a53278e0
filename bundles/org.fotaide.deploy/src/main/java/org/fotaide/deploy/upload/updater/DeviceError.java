// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.updater;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.ProblemKind;

/**
 * A device's reason for not updating, in its own words: {@code ERROR[4]: Not Enough Space}.
 *
 * @param text what it said; may be cut off anywhere
 */
public record DeviceError(String text) {
    private static final Pattern NUMBER = Pattern.compile("ERROR\\[(\\d{1,4})\\]");
    private static final Pattern PREFIX = Pattern.compile("^ERR:\\s*");

    public Optional<UpdateError> known() {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? UpdateError.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** The row, filled with the device, its words, their meaning and the remedy. */
    public Problem problem(ProblemKind kind, DeviceAddress device) {
        String meaning = known().map(UpdateError::meaning)
                .orElse("This error is not one that an ESP8266's Updater is known to report.");
        String remedy = known().map(UpdateError::remedy)
                .orElse("Read the device's serial output while it updates, then try again.");
        return kind.with(device, new Excerpt(PREFIX.matcher(text.strip()).replaceFirst("")), meaning, remedy);
    }
}
