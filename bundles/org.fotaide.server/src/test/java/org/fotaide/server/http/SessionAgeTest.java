// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.fotaide.server.limit.ServerLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionAgeTest {
    @ParameterizedTest
    @CsvSource({
        // logged in, last used, now: after how long
        "PT0S, PT0S,  PT59M,     false",
        "PT0S, PT0S,  PT61M,     true",
        "PT0S, PT50M, PT109M,    false",
        "PT0S, PT11H, PT11H59M,  false",
        "PT0S, PT11H, PT12H1S,   true"
    })
    void a_session_ends_by_silence_and_by_age(Duration begun, Duration used, Duration now, boolean over) {
        Instant start = Instant.EPOCH;
        SessionAge age = new SessionAge(start.plus(begun), start.plus(begun)).usedAt(start.plus(used));
        assertEquals(over, age.isOver(start.plus(now), ServerLimits.USUAL));
    }
}
