// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.track;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** The identity of a device as somebody wrote it: a MAC address, which is kept in lower case, or a name. */
public record DeviceId(String text) {
    private static final Pattern MAC = Pattern.compile("([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    public String read() throws FotaException {
        if (MAC.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT).replace('-', ':');
        }
        if (!NAME.matcher(text).matches()) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with(
                    "A device is named by its MAC address, or by 1 to 64 letters, digits and . _ - :"));
        }
        return text;
    }
}
