// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.fotaide.deploy.upload.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTest {
    private static final String MD5 = "b944a49db7406cdc7b4357f093f46474";

    /** As the Arduino tools send them (recorded). */
    @ParameterizedTest
    @CsvSource({
        "FIRMWARE, 40123, 30203430313233203130303030302062393434613439646237343036636463376234333537663039336634363437340a",
        "FILE_SYSTEM, 42714,"
                + "313030203432373134203130303030302062393434613439646237343036636463376234333537663039336634363437340a",
    })
    void isAsRecorded(Payload.Kind kind, int port, String recorded) {
        byte[] datagram = new Invitation(kind, port, 100_000, MD5).datagram();
        assertEquals(recorded, HexFormat.of().formatHex(datagram), new String(datagram, StandardCharsets.US_ASCII));
    }
}
