// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a device is for a server.
 *
 * @param chip its number, 24 bits
 * @param station its address as a Wi-Fi client, in capitals: {@code 5C:CF:7F:00:C0:DE}
 * @param accessPoint its address as an access point
 * @param sdk the version of the SDK that its program is made with
 */
public record Identity(int chip, String station, String accessPoint, String sdk) {
    private static final Pattern NAMED = Pattern.compile(".*-([0-9a-f]{6})");
    private static final int CHIP_BITS = 0xFFFFFF;

    /** As the maker numbers chips; a name such as {@code esp8266-00c0de} says which one it is, and others are scattered. */
    public static Identity of(String name) {
        Matcher named = NAMED.matcher(name);
        int chip = named.matches() ? Integer.parseInt(named.group(1), 16) : name.hashCode() & CHIP_BITS;
        String tail = String.format(Locale.ROOT, "%02X:%02X:%02X", chip >> 16, chip >> 8 & 0xFF, chip & 0xFF);
        return new Identity(chip, "5C:CF:7F:" + tail, "5E:CF:7F:" + tail, "2.2.2-dev(38a443e)");
    }
}
