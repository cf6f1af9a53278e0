// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.simulator.flash.FlashTiming;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.link.LinkModel;
import org.fotaide.simulator.link.LinkSettings;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateException;
import org.fotaide.simulator.update.UpdateTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates that the link and the flash allow together, in the model's own time. */
class IntakeTest {
    private static final int SIZE = 400_000;

    /**
     * Streaming: the slower of window per round trip and sector per sector time, within 5 %; less where both are about as
     * slow, since bytes behind a sector's end are not read, and free no window, before it is written. Lock-step: a chunk
     * per round trip, and nothing overlaps with writing.
     */
    @ParameterizedTest(name = "{0}: round trip {1} ms, sector {2} ms, chunk {3}: {4} B/s")
    @CsvSource({
        "streaming, 20, 0, 1460, 292000",
        "streaming, 20, 40, 1460, 102400",
        "streaming, 100, 40, 1460, 50500",
        "streaming, 0, 40, 1460, 102400",
        "lock-step, 20, 0, 1460, 73000",
        "lock-step, 20, 0, 1024, 51200",
        "lock-step, 20, 40, 1460, 42600",
        "lock-step, 0, 40, 1460, 102400"
    })
    void rates(String manner, int roundTrip, int sector, int chunk, double bytesPerSecond) throws UpdateException {
        NorFlash flash = new NorFlash(1 << 20, FlashTiming.perSector(Duration.ofMillis(sector)));
        LinkModel link = new LinkModel(new LinkSettings(Duration.ofMillis(roundTrip), 5840), 0);
        Update update = new Update(flash, new Anything(new Extent(0, SIZE)), (chip, place, md5) -> place.size());
        Intake intake = new Intake(link, update, flash, Integer.MAX_VALUE, 0);
        List<Integer> acks = new ArrayList<>();
        boolean streaming = manner.equals("streaming");
        long sent = 0;
        long acknowledged = 0;
        long now = 0;
        while (acknowledged < SIZE) {
            long ready = streaming ? SIZE - sent : acknowledged == sent ? Math.min(chunk, SIZE - sent) : 0;
            int part = (int) Math.min(ready, link.allowance(now));
            link.send(new byte[part], streaming ? Long.MIN_VALUE : now);
            sent += part;
            intake.advance(now);
            while (!intake.acks().isEmpty() && intake.acks().getFirst().at() <= now) {
                acks.add(intake.acks().getFirst().bytes());
                acknowledged += intake.acks().removeFirst().bytes();
            }
            long ack = intake.acks().isEmpty()
                    ? LinkModel.NEVER
                    : intake.acks().getFirst().at();
            long allowance = streaming && sent < SIZE ? link.nextAllowance(now) : LinkModel.NEVER;
            long next = Math.min(Math.min(ack, allowance), intake.nextEvent());
            now = next == LinkModel.NEVER ? now : Math.max(now, next);
        }
        assertEquals(bytesPerSecond, SIZE * 1e9 / now, 0.05 * bytesPerSecond);
        assertEquals(SIZE, acks.stream().mapToInt(Integer::intValue).sum());
    }

    private record Anything(Extent place) implements UpdateTarget {
        @Override
        public void checkStart(byte[] start) {}

        @Override
        public void verify() {}

        @Override
        public void arm(long bytes) {}
    }
}
