// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkModelTest {
    private static final long MS = 1_000_000;

    private final LinkModel link = new LinkModel(new LinkSettings(Duration.ofMillis(20), 5840), 0);

    @Test
    void a_byte_takes_half_a_round_trip() {
        link.send(new byte[] {1, 2, 3}, 5 * MS);
        assertEquals(15 * MS, link.nextArrival());
        assertEquals(0, link.arrived(15 * MS - 1));
        assertArrayEquals(new byte[] {1, 2}, link.receive(15 * MS, 2));
        assertArrayEquals(new byte[] {3}, link.receive(16 * MS, 2));
        assertEquals(LinkModel.NEVER, link.nextArrival());
    }

    @Test
    void the_window_opens_half_a_round_trip_after_the_reading() {
        link.send(new byte[5840], 0);
        assertEquals(0, link.allowance(1000 * MS));
        assertEquals(LinkModel.NEVER, link.nextAllowance(1000 * MS));
        link.receive(10 * MS, 1000);
        assertEquals(0, link.allowance(20 * MS - 1));
        assertEquals(20 * MS, link.nextAllowance(20 * MS - 1));
        assertEquals(1000, link.allowance(20 * MS));
    }

    @Test
    void bytes_that_waited_leave_when_they_may() {
        link.send(new byte[5840], 0);
        link.receive(10 * MS, 1460);
        link.receive(12 * MS, 1460);
        link.send(new byte[2920], Long.MIN_VALUE);
        assertEquals(2920, link.receive(10 * MS, 2920).length);
        assertEquals(30 * MS, link.nextArrival());
        assertEquals(1460, link.arrived(30 * MS));
        assertEquals(2920, link.arrived(32 * MS));
    }

    /** Who streams gets a window per round trip, whatever it is made of. */
    @ParameterizedTest(name = "window {0} B, round trip {1} ms: 100 windows in {2} ms")
    @CsvSource({"5840, 20, 1990", "5840, 5, 497.5", "1460, 20, 1990", "65535, 100, 9950", "1, 20, 1990"})
    void streaming_gets_a_window_per_round_trip(int window, int roundTrip, double expected) {
        LinkModel model = new LinkModel(new LinkSettings(Duration.ofMillis(roundTrip), window), 0);
        long total = 100L * window;
        long sent = 0;
        long read = 0;
        long now = 0;
        long last = 0;
        while (read < total) {
            last = now;
            int allowed = (int) Math.min(total - sent, model.allowance(now));
            model.send(new byte[allowed], Long.MIN_VALUE);
            sent += allowed;
            read += model.receive(now, Integer.MAX_VALUE).length;
            long next = Math.min(model.nextArrival(), model.nextAllowance(now));
            now = next == LinkModel.NEVER ? now : Math.max(now, next);
        }
        assertEquals(Math.round(expected * MS), last);
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, 5840", "PT61S, 5840", "PT0S, 0", "PT0S, -1", "PT0S, 1048577"})
    void settings_are_within_their_ranges(Duration roundTrip, int window) {
        assertThrows(IllegalArgumentException.class, () -> new LinkSettings(roundTrip, window));
    }
}
