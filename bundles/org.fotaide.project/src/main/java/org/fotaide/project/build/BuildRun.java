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

/** One dual build from beginning to end. */
record BuildRun(BuildPlan plan) {
    BuildReport call(Progress progress) throws FotaException, CancelledException {
        long began = System.nanoTime();
        if (!Files.isDirectory(plan.directory())) {
            throw new FotaException(ProjectProblem.DIRECTORY_MISSING.with(plan.directory()));
        }
        if (!plan.directory().startsWith(plan.project())) {
            throw new FotaException(ProjectProblem.DIRECTORY_OUTSIDE.with(plan.directory(), plan.project()));
        }
        BuildLog log = new BuildLog(plan);
        try (WorkFolder work = WorkFolder.open(plan.work(), progress)) {
            OutputFolder output = new OutputFolder(plan.output());
            output.recover();
            StepLog steps = new StepLog(progress, log::read);
            SteadyBuild.Built built = new SteadyBuild(plan, work).call(steps);
            progress.begin("Checking both images", Progress.UNKNOWN);
            Images images = new ImageMaker(plan, built.products()).call();
            progress.checkCancelled();
            Finish finish = new Finish(plan, built, images, log.messages());
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
                ? ProjectProblem.DISK_FULL.with(said, plan.project())
                : ProjectProblem.FOLDER_UNWRITABLE.with(
                        plan.project(), trouble.getClass().getSimpleName() + ": " + said);
    }
}
