// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.internal.Deadline;
import org.fotaide.deploy.proof.BootProof.CameBack.Sign;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * Waits after an upload until the device shows that it runs the new image: by what it says of itself where it offers that,
 * else by its restart.
 *
 * <pre>{@code
 * try (BootWatch watch = discovery.watch(device)) {
 *     uploader.upload(request, progress, secrets);
 *     BootProof proof = new ProofOfBoot(new Expectation(slot, rom), Running.of(device.announcement()), ProofOptions.DEFAULT)
 *             .call(watch, progress);
 * }
 * }</pre>
 *
 * @param expected of the image that was sent
 * @param before what the device ran before, as far as it said so
 * @param options how long to wait
 */
public record ProofOfBoot(Expectation expected, Running before, ProofOptions options) {
    /** Asks until the device has shown something, or the time is over. To be called as soon as the upload is done. */
    public BootProof call(BootWatch watch, Progress progress) throws CancelledException {
        progress.begin("Waiting for the device to run the new firmware", Progress.UNKNOWN);
        return new Waiting(watch, progress).call();
    }

    /** One wait. */
    private final class Waiting {
        private final BootWatch watch;
        private final Progress progress;
        private final long start = System.nanoTime();
        private final Deadline deadline = Deadline.in(options.limit());
        private final long announcedBefore;
        private Optional<Sign> sign = Optional.empty();
        private Optional<Deadline> settled = Optional.empty();
        private Optional<Running> last = Optional.empty();
        private int unanswered;
        private boolean gone;

        Waiting(BootWatch watch, Progress progress) {
            this.watch = watch;
            this.progress = progress;
            this.announcedBefore = watch.unaskedAnnouncements();
        }

        BootProof call() throws CancelledException {
            while (!deadline.passed()) {
                checkCancelled();
                Optional<Announcement> answer = watch.ask(shorter(options.answer()));
                lookForRestart(answer.isPresent());
                Optional<BootProof> proof = answer.map(Running::of).flatMap(this::judge);
                if (proof.isPresent()) {
                    return proof.get();
                }
                if (answer.isPresent()) {
                    pause();
                }
            }
            return late();
        }

        private void checkCancelled() throws CancelledException {
            progress.checkCancelled();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancelledException();
            }
        }

        private void lookForRestart(boolean answered) {
            unanswered = answered ? 0 : unanswered + 1;
            gone |= unanswered >= options.silence();
            if (sign.isEmpty() && watch.unaskedAnnouncements() > announcedBefore) {
                restarted(Sign.ANNOUNCED);
            } else if (sign.isEmpty() && gone && answered) {
                restarted(Sign.SILENT_THEN_ANSWERED);
            }
        }

        private void restarted(Sign by) {
            sign = Optional.of(by);
            settled = Optional.of(Deadline.in(options.settle()));
        }

        private Optional<BootProof> judge(Running now) {
            last = Optional.of(now);
            Comparison comparison = new Comparison(expected, before, now);
            if (comparison.matches() && (comparison.changed() || (sign.isPresent() && !before.told()))) {
                return Optional.of(new BootProof.Proven(before, now, comparison.how(), after()));
            }
            if (sign.isPresent() && (!comparison.telling() || comparison.matches())) {
                return Optional.of(new BootProof.CameBack(before, now, sign.get(), after()));
            }
            return settled.filter(Deadline::passed).map(over -> new BootProof.StillOld(before, now, after()));
        }

        private BootProof late() {
            if (last.isEmpty() || unanswered >= options.silence()) {
                return new BootProof.NotBack(before, after());
            }
            Comparison comparison = new Comparison(expected, before, last.get());
            return comparison.telling() && !comparison.matches()
                    ? new BootProof.StillOld(before, last.get(), after())
                    : new BootProof.Unproven(before, after());
        }

        private Duration after() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        private Duration shorter(Duration wanted) {
            Duration left = Duration.ofMillis(Math.max(1, deadline.millisLeft()));
            return wanted.compareTo(left) < 0 ? wanted : left;
        }

        private void pause() throws CancelledException {
            try {
                Thread.sleep(shorter(options.pause()).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
