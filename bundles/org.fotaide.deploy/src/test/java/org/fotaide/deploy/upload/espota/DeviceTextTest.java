// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeviceTextTest {
    private static DeviceText heard(String text, int piece) {
        DeviceText device = new DeviceText();
        device.allSent();
        for (int at = 0; at < text.length(); at += piece) {
            byte[] bytes =
                    text.substring(at, Math.min(text.length(), at + piece)).getBytes(StandardCharsets.ISO_8859_1);
            device.append(bytes, bytes.length);
        }
        return device;
    }

    @Provide
    static Arbitrary<String> talks() {
        return Arbitraries.of("1460", "720", "O", "K", "OK", "E", "ER", "ERROR", "ERROR[7]: MD5", "\r\n", "x", "ERR")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }

    /** The verdict does not depend on how TCP cuts the stream. */
    @Property(tries = 500)
    void judgesTheSameHoweverItIsCut(
            @ForAll @From("talks") String talk, @ForAll @IntRange(min = 1, max = 20) int piece) {
        DeviceText cut = heard(talk, piece);
        assertEquals(talk.contains("ERROR"), cut.error());
        assertEquals(talk.contains("ERR"), cut.errorBegun());
        assertEquals(talk.strip().endsWith("OK") && !talk.contains("ERROR"), cut.endsInOk());
        assertEquals(talk.strip().matches("[0-9\\s]*OK"), cut.plainOk());
    }

    @Property(tries = 50)
    void keepsNoMoreThanItNeeds(@ForAll @IntRange(min = 1, max = 5000) int piece) {
        DeviceText device = heard("x".repeat(100_000) + "ERROR[1]: " + "y".repeat(100_000), piece);
        assertEquals(true, device.error());
        assertEquals(true, device.words().length() <= 4096 + piece);
    }
}
