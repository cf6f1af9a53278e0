// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AckCountTest {
    private static final int HELD = 32_768;
    private static final int DEVICE_MEMORY = 65_536;

    /** What arrives at once is separated by blanks. */
    @ParameterizedTest
    @CsvSource({
        "20000, 1460, 1460",
        "20000, 1460 1460, 2920",
        "20000, 14601460, 2920",
        "20000, 14601460720, 3640",
        "20000, 1 4 6 0 1 4 6 0, 2920",
        "20000, 14 60 14 60, 2920",
        "20000, 536 536, 1072",
        "20000, 100 0, 1000",
        "20000, 11680, 11680",
        "100000, 100000, 100000",
        "20000, 99999999999999999999999, 20000",
        "20000, 1460OTA 720, 2180",
        "20000, 0 0 0, 0",
        "20000, Hello, 0",
        "0, 1460, 0",
        "200000, x, 101696",
    })
    void counts(int handedOver, String arrivals, long count) {
        AckCount acknowledged = new AckCount(HELD);
        acknowledged.handedOver(handedOver);
        for (String arrival : arrivals.split(" ")) {
            byte[] bytes = arrival.getBytes(StandardCharsets.US_ASCII);
            acknowledged.heard(bytes, bytes.length);
        }
        assertEquals(count, acknowledged.count());
    }

    /** However the answers are cut and glued, the count stays between the sure bounds and never falls. */
    @Property(tries = 300)
    void staysWithinItsBounds(@ForAll @Size(max = 60) int[] writes, @ForAll @IntRange(min = 1, max = 9) int pieces) {
        Assume.that(writes.length > 0);
        AckCount acknowledged = new AckCount(HELD);
        long handedOver = 0;
        long before = 0;
        for (int write : writes) {
            int bytes = 1 + Math.floorMod(write, 8000);
            handedOver += bytes;
            acknowledged.handedOver(bytes);
            String answer = Integer.toString(bytes);
            for (int at = 0; at < answer.length(); at += pieces) {
                byte[] piece = answer.substring(at, Math.min(answer.length(), at + pieces))
                        .getBytes(StandardCharsets.US_ASCII);
                acknowledged.heard(piece, piece.length);
                long count = acknowledged.count();
                assertEquals(count, Math.min(handedOver, Math.max(count, before)));
                assertEquals(count, Math.max(count, handedOver - HELD - DEVICE_MEMORY));
                before = count;
            }
        }
    }
}
