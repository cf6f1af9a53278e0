// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.problem.ProjectProblem;

/** One build from beginning to end. */
record BuildRun<P extends Products, R extends BuildReport>(Making<P, R> making) {
    R call(Progress progress) throws FotaException, CancelledException {
        long began = System.nanoTime();
        BuildPlan plan = making.plan();
        if (!Files.isDirectory(plan.directory())) {
            throw new FotaException(ProjectProblem.DIRECTORY_MISSING.with(plan.directory()));
        }
        if (!plan.directory().startsWith(plan.project())) {
            throw new FotaException(ProjectProblem.DIRECTORY_OUTSIDE.with(plan.directory(), plan.project()));
        }
        BuildLog log = new BuildLog(plan);
        try (WorkFolder work = WorkFolder.open(plan.directory().resolve(WorkFolder.NAME), progress)) {
            OutputFolder output = new OutputFolder(plan.output());
            output.recover();
            StepLog steps = new StepLog(progress, log::read);
            SteadyBuild.Built<P> built = new SteadyBuild<>(plan, making.system(work)).call(steps);
            progress.begin("Checking what was built", Progress.UNKNOWN);
            Checked<R> checked = making.check(built.products());
            progress.checkCancelled();
            Finish<R> finish = new Finish<>(plan, built, checked, log.messages());
            return finish.call(output, Duration.ofNanos(System.nanoTime() - began));
        } catch (StepFailedException failed) {
            throw log.failure(failed);
        } catch (IOException trouble) {
            throw new FotaException(problem(trouble), trouble);
        } catch (UncheckedIOException trouble) {
            throw new FotaException(problem(trouble.getCause()), trouble);
        }
    }

    private Problem problem(IOException trouble) {
        String said = String.valueOf(trouble.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        boolean full = lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota");
        return full
                ? ProjectProblem.DISK_FULL.with(said, making.plan().project())
                : ProjectProblem.FOLDER_UNWRITABLE.with(
                        making.plan().project(), trouble.getClass().getSimpleName() + ": " + said);
    }
}
