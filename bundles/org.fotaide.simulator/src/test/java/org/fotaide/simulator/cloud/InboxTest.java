// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor's firmware makes of segments and of messages, faults included. */
class InboxTest {
    private final Inbox inbox = new Inbox();

    private List<Integer> lengths(int... segments) {
        List<Integer> lengths = new java.util.ArrayList<>();
        for (int segment : segments) {
            byte[] bytes = "x".repeat(segment).getBytes(StandardCharsets.US_ASCII);
            inbox.take(bytes).forEach(message -> lengths.add(message.length()));
        }
        return lengths;
    }

    @Test
    void a_full_segment_waits_for_the_next() {
        assertEquals(List.of(1560, 100), lengths(1460, 100, 100));
    }

    @Test
    void a_second_full_one_takes_the_place_of_the_first() {
        assertEquals(List.of(1470), lengths(1460, 1460, 10));
    }

    @Test
    void what_goes_beyond_the_buffer_is_lost() {
        assertEquals(List.of(2048), lengths(1460 + 1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nonce\": 7, \"activate_status\": 1} | Activated[]",
                "{\"nonce\": 8, \"activate_status\": 1} | Noise[]",
                "{\"nonce\": 7, \"activate_status\": 0} | Noise[]",
                "{\"nonce\": 7, \"activate_status\":1} | Noise[]",
                "{\"nonce\": 5, \"get\": {\"action\": \"sys_upgrade\", \"version\": \"v1.0.1t23701(a)\"}} | Upgrade[version=v1.0.1t23701(a), nonce=5]",
                "{\"nonce\": 5, \"get\": {\"action\": \"sys_upgrade\", \"version\": \"v1.0.10t23701(a)\"}} | Upgrade[version=v1.0.10t23701(a, nonce=5]",
                "{\"nonce\": 5, \"get\": {\"action\": \"sys_upgrade\", \"version\": \"v1.0.1t237(a)\"}} | Upgrade[version=v1.0.1t237(a)\"}, nonce=5]",
                "{\"nonce\": 5, \"get\": {\"action\": \"sys_upgrade\", \"version\":\"v1.0.1t23701(a)\"}} | Upgrade[version=1.0.1t23701(a)\", nonce=5]",
                "{\"nonce\": 5, \"get\": {\"action\":\"sys_upgrade\", \"version\": \"v1.0.1t23701(a)\"}} | Noise[]",
                "{\"get\": {\"action\": \"sys_upgrade\"}} | Noise[]",
                "{\"get\": {\"action\": \"sys_reboot\"}, \"deliver_to_device\": true} | Reboot[]",
                "{\"message\": \"ping success\"} | Pong[]",
                "{\"device\": {\"id\": 1}} | Known[]",
                "{\"path\": \"/v1/device/timers/\"} | Noise[]",
                "hello | Noise[]"
            })
    void a_message_is_understood_by_its_words_to_the_blank(String message, String heard) {
        assertEquals(heard, Heard.in(message, 7).toString());
    }
}
