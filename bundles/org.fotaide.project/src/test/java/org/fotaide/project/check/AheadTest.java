// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fotaide.firmware.work.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {
    private final List<Integer> taken = new ArrayList<>();

    private static List<Integer> things(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 1000})
    void results_are_taken_in_the_order_of_the_things(int many) throws CancelledException {
        Thread asker = Thread.currentThread();
        new Ahead<Integer, Integer>(thing -> thing * 2).each(things(many), (thing, result) -> {
            assertEquals(thing * 2, result);
            assertEquals(asker, Thread.currentThread());
            taken.add(thing);
        });
        assertEquals(things(many), taken);
    }

    @Test
    void what_takes_long_keeps_later_things_from_being_taken_and_not_from_being_worked_on() throws CancelledException {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "a single processor works on one after the other");
        CountDownLatch second = new CountDownLatch(1);
        new Ahead<Integer, Boolean>(thing -> thing == 0 ? reached(second) : count(second))
                .each(things(20), (thing, fine) -> {
                    assertTrue(fine);
                    taken.add(thing);
                });
        assertEquals(things(20), taken);
    }

    private static boolean count(CountDownLatch latch) {
        latch.countDown();
        return true;
    }

    private static boolean reached(CountDownLatch latch) throws CancelledException {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new CancelledException();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void a_failure_ends_it_where_the_thing_would_have_been_taken(int many) {
        Ahead<Integer, Integer> ahead = new Ahead<>(thing -> {
            if (thing == 3) {
                throw new IllegalStateException("cannot bear " + thing);
            }
            return thing;
        });
        Exception failure = assertThrows(
                IllegalStateException.class, () -> ahead.each(things(many), (thing, result) -> taken.add(thing)));
        assertEquals("cannot bear 3", failure.getMessage());
        assertEquals(things(3), taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void work_that_was_cancelled_ends_it(int many) {
        Ahead<Integer, Integer> ahead = new Ahead<>(thing -> {
            throw new CancelledException();
        });
        assertThrows(CancelledException.class, () -> ahead.each(things(many), (thing, result) -> taken.add(thing)));
        assertEquals(List.of(), taken);
    }

    @Test
    void nothing_is_worked_on_when_it_has_ended() {
        AtomicInteger under = new AtomicInteger();
        Ahead<Integer, Integer> ahead = new Ahead<>(thing -> {
            under.incrementAndGet();
            Thread.onSpinWait();
            under.decrementAndGet();
            return thing;
        });
        assertThrows(
                CancelledException.class,
                () -> ahead.each(things(1000), (thing, result) -> {
                    throw new CancelledException();
                }));
        assertEquals(0, under.get());
    }
}
