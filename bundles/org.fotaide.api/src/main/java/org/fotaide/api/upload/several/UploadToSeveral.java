// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.api.words.UploadWords;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * Sends to several devices.
 *
 * <pre>{@code
 * List<Outcome> outcomes = new UploadToSeveral(errands).at(new Pace(4, First.ALONE, 3)).call(progress, secrets);
 * }</pre>
 */
public final class UploadToSeveral {
    private final List<Errand> errands;
    private Pace pace = Pace.DEFAULT;

    /** @param errands in the order in which they are begun; each device once */
    public UploadToSeveral(List<Errand> errands) {
        this.errands = List.copyOf(errands);
    }

    public UploadToSeveral at(Pace other) {
        pace = other;
        return this;
    }

    /** Returns one outcome for each device, in their order; those that a cancel left are not tried. */
    public List<Outcome> call(Progress progress, Secrets secrets) {
        try (SharedSecrets shared = new SharedSecrets(secrets)) {
            return new Round(new SharedProgress(progress, errands.size()), progress, shared).call();
        }
    }

    private final class Round {
        private final UploadWords words = new UploadWords();
        private final SharedProgress shown;
        private final Progress cancel;
        private final Secrets secrets;
        private final Queue<Errand> waiting = new ArrayDeque<>(errands);
        private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
        private int failures;

        Round(SharedProgress shown, Progress cancel, Secrets secrets) {
            this.shown = shown;
            this.cancel = cancel;
            this.secrets = secrets;
            errands.forEach(errand -> outcomes.put(errand.device(), new Outcome.Untried(errand.device())));
        }

        List<Outcome> call() {
            if (pace.first() == Pace.First.ALONE) {
                sendAlone();
            }
            if (pace.first() != Pace.First.ALONE || failures == 0) {
                sendTheRest();
            }
            return List.copyOf(outcomes.values());
        }

        /** To the first that does not run it already. */
        private void sendAlone() {
            Optional<Errand> errand = next();
            while (errand.isPresent()) {
                send(errand.get());
                boolean passedOver = outcomes.get(errand.get().device()) instanceof Outcome.UpToDate;
                errand = passedOver ? next() : Optional.empty();
            }
        }

        private void sendTheRest() {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Math.min(pace.atOnce(), waiting.size()); i++) {
                Thread thread = new Thread(this::sendSome, "fota upload " + i);
                thread.setDaemon(true);
                threads.add(thread);
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                join(thread);
            }
        }

        private void sendSome() {
            for (Optional<Errand> errand = next(); errand.isPresent(); errand = next()) {
                send(errand.get());
            }
        }

        private synchronized Optional<Errand> next() {
            return cancel.cancelled() || failures >= pace.failures()
                    ? Optional.empty()
                    : Optional.ofNullable(waiting.poll());
        }

        private void send(Errand errand) {
            try (SharedProgress.Turn turn = shown.turn(errand.device())) {
                Uploaded done = errand.upload().call(turn, secrets);
                Optional<Problem> still = done.proof()
                        .flatMap(proof -> proof.problem(done.device().address()));
                turn.log(words.sent(done));
                done.proof().map(words::proof).ifPresent(turn::log);
                ended(still.<Outcome>map(problem -> new Outcome.Failed(errand.device(), problem))
                        .orElseGet(() -> new Outcome.Done(errand.device(), done)));
            } catch (FotaException failed) {
                ended(refused(errand.device(), failed.problem()));
            } catch (CancelledException stopped) {
                shown.log(errand.device(), "stopped");
            }
        }

        private Outcome refused(String device, Problem problem) {
            if (problem.kind() == PreflightProblem.PREFLIGHT_RUNS_ALREADY) {
                shown.log(device, problem.what());
                return new Outcome.UpToDate(device);
            }
            return new Outcome.Failed(device, problem);
        }

        private synchronized void ended(Outcome outcome) {
            outcomes.put(outcome.device(), outcome);
            if (outcome instanceof Outcome.Failed failed) {
                failures++;
                shown.log(outcome.device(), failed.problem().text());
            }
        }

        /** The threads end soon after a cancel; whoever interrupts the one that waits does not leave them behind. */
        private void join(Thread thread) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
