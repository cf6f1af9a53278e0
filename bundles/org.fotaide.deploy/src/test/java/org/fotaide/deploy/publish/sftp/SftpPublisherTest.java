// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.peer.SshServer;
import org.fotaide.deploy.publish.Publish;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.deploy.publish.PublishReport.Outcome;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing to a real OpenSSH server. */
class SftpPublisherTest extends RealServer {
    @Test
    void a_release_lies_there_and_is_what_devices_get() throws Exception {
        start();
        assertEquals(Outcome.PUBLISHED, publish(OLD).outcome());
        PublishReport report = publish(NEW);
        assertEquals(Optional.of(OLD.rom()), report.before());
        assertEquals(Optional.of(NEW.rom()), report.current());
        assertEquals(List.of(), report.notes());
        assertTrue(Files.isSymbolicLink(place.resolve("current/45772")));
        disk().assertGets(NEW);
        assertEquals(List.of("current", "v1.0.1t45772(a)", "v1.0.2t45772(a)"), disk().names(""));
        assertEquals(Outcome.THERE_ALREADY, publish(NEW).outcome());
    }

    /** What OpenSSH is told to refuse by these settings, other servers do not know at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fsync              | does not offer to sync",
                "posix-rename       | cannot replace a file in one step",
                "symlink            | holds copies",
                "readlink           | holds copies",
                "fsync,posix-rename,symlink,statvfs,hardlink | holds copies",
            })
    void a_server_that_can_do_less_gets_the_same_and_a_note(String without, String note) throws Exception {
        start("Subsystem sftp internal-sftp -P " + without);
        publish(OLD);
        PublishReport report = publish(NEW);
        assertTrue(report.notes().stream().anyMatch(said -> said.contains(note)), () -> report.notes()
                .toString());
        disk().assertGets(NEW);
        disk().assertHolds(OLD);
        assertEquals(List.of(), disk().leftOvers());
    }

    @Test
    void a_server_that_only_reads_refuses_and_nothing_is_there() throws Exception {
        start("Subsystem sftp internal-sftp -R");
        FotaException refused = assertThrows(FotaException.class, () -> publish(NEW));
        assertEquals("publish-failed", refused.problem().code());
        assertTrue(refused.problem().why().contains("denies access"), refused.problem()::why);
        assertFalse(Files.exists(place));
    }

    @Test
    void a_folder_above_that_is_missing_is_told_by_a_rehearsal_too() throws Exception {
        start();
        FotaException refused =
                assertThrows(FotaException.class, () -> publish(NEW, folder.resolve("no/such"), Progress.NONE));
        assertEquals("publish-failed", refused.problem().code());
        Publish missing = new Publish(request(NEW, server.orElseThrow().url(folder.resolve("no/such"))));
        FotaException told =
                assertThrows(FotaException.class, () -> missing.rehearse(publisher(), Progress.NONE, Secrets.NONE));
        assertEquals("publish-failed", told.problem().code());
        for (String end : List.of("", "/")) {
            new Publish(request(NEW, server.orElseThrow().url(place) + end))
                    .rehearse(publisher(), Progress.NONE, Secrets.NONE);
        }
    }

    @Test
    void a_server_that_is_killed_in_the_middle_shows_nothing_half_done_and_the_next_try_mends_all() throws Exception {
        SshServer running = start();
        publish(OLD);
        Progress killing = after(3_000_000, () -> running.serving().forEach(ProcessHandle::destroyForcibly));
        FotaException cut = assertThrows(FotaException.class, () -> publish(LARGE, place, killing));
        assertEquals("publish-failed", cut.problem().code());
        disk().assertGets(OLD);
        assertFalse(Files.exists(place.resolve(LARGE.rom().toString())));
        assertFalse(disk().leftOvers().isEmpty());
        publish(LARGE);
        disk().assertGets(LARGE);
        assertEquals(List.of(), disk().leftOvers());
    }

    @Test
    void a_cancel_in_the_middle_leaves_nothing() throws Exception {
        start();
        publish(OLD);
        boolean[] asked = {false};
        Progress cancelling = after(3_000_000, () -> asked[0] = true, () -> asked[0]);
        assertThrows(CancelledException.class, () -> publish(LARGE, place, cancelling));
        disk().assertGets(OLD);
        assertEquals(List.of("current", "v1.0.1t45772(a)"), disk().names(""));
    }

    @Test
    void a_cancel_does_not_wait_for_a_server_that_fell_silent() throws Exception {
        SshServer running = start();
        publish(OLD);
        long[] asked = {0};
        Progress cancelling = after(
                3_000_000,
                () -> {
                    running.serving().forEach(process -> signal("STOP", process));
                    asked[0] = System.nanoTime();
                },
                () -> asked[0] != 0);
        assertThrows(CancelledException.class, () -> publish(LARGE, place, cancelling));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked[0]);
        assertTrue(millis < 5_000, () -> "it took " + millis + " ms, the limit of an answer being 20 s");
        disk().assertGets(OLD);
    }

    @Test
    void a_server_that_falls_silent_is_not_waited_for_without_end() throws Exception {
        SshServer running = start();
        Progress stopping = after(3_000_000, () -> running.serving().forEach(process -> signal("STOP", process)));
        SftpPublisher impatient =
                new SftpPublisher(options().withLimits(Duration.ofSeconds(10), Duration.ofSeconds(1)), key -> false);
        FotaException silent =
                assertThrows(FotaException.class, () -> publish(LARGE, place, stopping, impatient, Secrets.NONE));
        assertTrue(silent.problem().why().contains("did not answer"), silent.problem()::why);
    }
}
