// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.project.manifest.type.ScalarReading.Suggestion;

/** A host name or an address, with a port or without: what has characters that no host has is none. */
public record HostType() implements ScalarType<String> {
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.:%\\[\\]-]+");
    private static final Pattern WITHIN = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^@/\\s]*@)?(?<host>" + HOST + ")(?:[/#].*|\\s+#.*)?", Pattern.DOTALL);

    @Override
    public String wanted() {
        return "a host name or an address";
    }

    @Override
    public ScalarReading<String> read(String text) {
        if (HOST.matcher(text.strip()).matches()) {
            return ScalarReading.of(text);
        }
        Matcher within = WITHIN.matcher(text.strip());
        return ScalarReading.wrong(
                text,
                "This is not a host. Give the device's name, such as esp8266-00c0de.local, or its address, such as 192.168.4.1.",
                within.matches() ? List.of(new Suggestion(within.group("host"), false)) : List.of());
    }
}
