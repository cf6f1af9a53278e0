// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ProofOfBootTest {
    private static final ProofOptions QUICK = new ProofOptions(
            Duration.ofMillis(120), Duration.ofMillis(20), Duration.ofMillis(5), 2, Duration.ofMillis(30));

    /** Expected and before as slot/ROM; an empty piece is not told. */
    @ParameterizedTest
    @CsvSource({
        // two slots with both words
        "user2/B, user1/A, user1/A user1/A - - user2/B, Proven(SLOT_AND_ROM)",
        "user2/B, user1/A, user2/B, Proven(SLOT_AND_ROM)",
        "user2/B, user1/A, user1/A !user1/A - - user2/B, Proven(SLOT_AND_ROM)",
        // the same ROM name into the other slot
        "user2/A, user1/A, - - user2/A, Proven(SLOT_AND_ROM)",
        // the device tells only one of them
        "user2/B, user1/, - - user2/, Proven(SLOT)",
        "/B, /A, - - /B, Proven(ROM)",
        "user2/, user1/A, - - user2/B, Proven(SLOT)",
        // a typed device: nothing is known of before
        "user2/B, /, - - user2/B, Proven(SLOT_AND_ROM)",
        "user2/B, /, user2/B, Unproven",
        // one place, the same name again: only the restart tells
        "/A, /A, /A - - /A, CameBack(SILENT_THEN_ANSWERED)",
        "/A, /A, /A !/A, CameBack(ANNOUNCED)",
        "/A, /A, /A, Unproven",
        // the device tells nothing
        "/, /, + - - +, CameBack(SILENT_THEN_ANSWERED)",
        "user2/B, user1/A, + - - +, CameBack(SILENT_THEN_ANSWERED)",
        "/, /, + !+, CameBack(ANNOUNCED)",
        "/, /, +, Unproven",
        // one lost datagram is no restart
        "/, /, + - + - + - +, Unproven",
        // the old firmware
        "user2/B, user1/A, user1/A, StillOld",
        "user2/B, user1/A, - - user1/A, StillOld",
        "user2/B, user1/A, !user1/A, StillOld",
        "/B, /A, - - /A, StillOld",
        // the right slot with another firmware
        "user2/B, user1/A, - - user2/C, StillOld",
        // gone
        "user2/B, user1/A, user1/A user1/A -, NotBack",
        "/, /, -, NotBack",
    })
    void tells(String expected, String before, String script, String result) throws Exception {
        Running wanted = Running.of(ScriptedWatch.said(expected));
        ProofOfBoot proof = new ProofOfBoot(
                new Expectation(wanted.slot(), wanted.rom()), Running.of(ScriptedWatch.said(before)), QUICK);
        BootProof seen = proof.call(new ScriptedWatch(script), Progress.NONE);
        assertEquals(result, words(seen));
        boolean failure = seen instanceof BootProof.StillOld || seen instanceof BootProof.NotBack;
        Optional<String> text =
                seen.problem(new DeviceAddress("esp.local", 8266)).map(problem -> problem.text());
        assertEquals(failure, text.isPresent());
        assertTrue(text.map(words -> words.startsWith("esp.local:8266 took the image"))
                .orElse(true));
    }

    private static String words(BootProof proof) {
        String kind = proof.getClass().getSimpleName();
        if (proof instanceof BootProof.Proven proven) {
            return kind + "(" + proven.how() + ")";
        }
        return proof instanceof BootProof.CameBack back ? kind + "(" + back.sign() + ")" : kind;
    }

    @Test
    void stopsWhenCancelled() {
        Progress cancelled = new CancelledProgress();
        ScriptedWatch watch = new ScriptedWatch("-");
        ProofOfBoot proof = new ProofOfBoot(Expectation.NONE, Running.of(Announcement.NOTHING), ProofOptions.DEFAULT);
        assertThrows(CancelledException.class, () -> proof.call(watch, cancelled));
        assertEquals(0, watch.questions());
    }

    @Test
    void seesAHostThatDoesNotAnnounceItself() {
        try (BootWatch watch = new ReachabilityWatch(InetAddress.getLoopbackAddress())) {
            assertEquals(Optional.of(Announcement.NOTHING), watch.ask(Duration.ofSeconds(5)));
            assertEquals(0, watch.unaskedAnnouncements());
        }
    }

    private static final class CancelledProgress implements Progress {
        @Override
        public void begin(String step, long total) {}

        @Override
        public void worked(long amount) {}

        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
