// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudTextTest {
    @ParameterizedTest
    @CsvSource({"1458, 1459", "1459, 1461", "1460, 1461", "2919, 2921"})
    void a_message_is_never_as_long_as_full_segments(int length, int sent) {
        assertEquals(sent, new CloudText("x".repeat(length)).bytes().remaining());
    }

    /** The firmware takes a message for what the first of its words says that stands in it. */
    @Test
    void no_message_is_taken_for_another() {
        for (CloudText text : List.of(
                CloudText.activated(1),
                CloudText.timers(1),
                CloudText.pong(),
                CloudText.noted(),
                CloudText.failed(1, 404, "server-path"))) {
            assertFalse(text.json().contains("device"), text.json());
            assertFalse(text.json().contains("action"), text.json());
        }
        assertTrue(CloudText.identified(1, "a").json().contains("device"));
        assertFalse(CloudText.identified(1, "a").json().contains("activate_status"));
    }

    @Property(tries = 200)
    void lines_come_whole_however_they_are_cut(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 40) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 50) int piece) {
        StringBuilder all = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        for (int length : lengths) {
            wanted.add("x".repeat(length));
            all.append("x".repeat(length)).append(length % 2 == 0 ? "\n" : "\r\n");
        }
        LineCutter cutter = new LineCutter(100);
        List<String> lines = new ArrayList<>();
        byte[] bytes = all.toString().getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < bytes.length; at += piece) {
            lines.addAll(cutter.take(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at))));
        }
        assertEquals(wanted, lines);
        assertTrue(cutter.isEmpty());
        assertFalse(cutter.isOverrun());
    }
}
