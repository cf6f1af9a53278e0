// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void pauses_between_questions_double_up_to_the_longest_and_begin_anew_when_asked_for() {
        long start = Long.MAX_VALUE - 5 * SECOND; // the clock may overflow
        Schedule schedule = new Schedule(DiscoveryOptions.DEFAULT, start);
        assertEquals(List.of(0, 1, 3, 7, 15, 31, 63, 123, 183), questions(schedule, start, 200));
        schedule.askNow(start + 200 * SECOND);
        assertEquals(List.of(0, 1, 3, 7), questions(schedule, start + 200 * SECOND, 10));
    }

    private static List<Integer> questions(Schedule schedule, long start, int seconds) {
        List<Integer> due = new ArrayList<>();
        for (int second = 0; second <= seconds; second++) {
            if (schedule.questionIsDue(start + second * SECOND)) {
                due.add(second);
            }
        }
        return due;
    }

    @Test
    void a_fault_brings_the_next_look_at_the_interfaces_forward() {
        Schedule schedule = new Schedule(DiscoveryOptions.DEFAULT, 0);
        assertFalse(schedule.refreshIsDue(2 * SECOND));
        schedule.refreshSoon(SECOND);
        assertTrue(schedule.refreshIsDue(2 * SECOND));
        assertEquals(0, schedule.idleMillis(2 * SECOND, false, false));
    }
}
