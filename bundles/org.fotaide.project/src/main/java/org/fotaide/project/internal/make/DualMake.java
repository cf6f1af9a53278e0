// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.process.ToolExit;
import org.fotaide.project.internal.source.FolderState;

/**
 * Builds both slots with make: compiles once and links twice where that is proved to make what two clean builds would make,
 * otherwise cleanly twice. docs/decisions/0004-compile-once-link-twice.md has the reasoning.
 */
public final class DualMake {
    private static final String UNLISTED =
            "make cannot list its commands without running them (make --just-print fails).";

    private final MakeTool make;
    private final MakeProject project;
    private final int jobs;
    private final StepLog log;

    public DualMake(MakeTool make, MakeProject project, int jobs, StepLog log) {
        this.make = make;
        this.project = project;
        this.jobs = jobs;
        this.log = log;
    }

    /**
     * What was built.
     *
     * @param user1 the first slot's files
     * @param user2 the second slot's files
     * @param proof why the second slot is the same program
     * @param took1 how long the first build took
     * @param took2 how long the second build took, with what was tried in vain
     */
    public record Result(SlotFiles user1, SlotFiles user2, Proof proof, Duration took1, Duration took2) {}

    public Result call() throws FotaException, CancelledException, StepFailedException, IOException {
        project.clean();
        Optional<Commands> before = project.listsFromNothing() ? commands(List.of()) : Optional.empty();
        Set<String> sources = before.map(both -> both.user1().sources()).orElse(Set.of());
        long began = System.nanoTime();
        SlotFiles user1 = build(Slot.USER1, "Compiling and linking user1", sources);
        long between = System.nanoTime();
        Optional<Commands> commands = project.listsFromNothing() ? before : commands(List.of("--always-make"));
        Shared second = second(commands, user1);
        SlotFiles user2 = second.files().isPresent()
                ? second.files().get()
                : build(Slot.USER2, "Compiling and linking user2", sources);
        return new Result(
                user1,
                user2,
                second.proof(),
                Duration.ofNanos(between - began),
                Duration.ofNanos(System.nanoTime() - between));
    }

    /** The second slot from the first one's objects; without files where it could not be proved. */
    private record Shared(Optional<SlotFiles> files, Proof proof) {}

    private Shared second(Optional<Commands> commands, SlotFiles user1)
            throws FotaException, CancelledException, IOException {
        try {
            return link(commands.orElseThrow(() -> new UnprovedException(UNLISTED)), user1);
        } catch (UnprovedException unproved) {
            return new Shared(Optional.empty(), new Proof.Failed(unproved.getMessage()));
        }
    }

    /** What make lists; a Makefile may also write files while it is only read, which both slots must do alike. */
    private Optional<Commands> commands(List<String> options) throws FotaException, CancelledException, IOException {
        log.begin("Reading what make would run");
        Optional<DryRun> user1 = dryRun(Slot.USER1, options);
        FolderState first = project.made();
        Optional<DryRun> user2 = user1.isPresent() ? dryRun(Slot.USER2, options) : Optional.empty();
        SortedSet<String> written = first.changedIn(project.made());
        return user2.map(second -> new Commands(user1.orElseThrow(), second, written));
    }

    private SlotFiles build(Slot slot, String step, Set<String> sources)
            throws FotaException, CancelledException, StepFailedException, IOException {
        project.clean();
        log.begin(step, sources);
        run(slot);
        return project.collect(slot);
    }

    private Shared link(Commands commands, SlotFiles user1)
            throws FotaException, CancelledException, IOException, UnprovedException {
        new CompilerVariables(make.directory()).checkUnused();
        commands.checkAlike();
        LinkInputs first = LinkInputs.of(user1, make.directory());
        FolderState before = project.made();
        commands.checkAllRun(dryRun(Slot.USER2, List.of()).orElseThrow(() -> new UnprovedException(UNLISTED)));
        log.begin("Linking user2 from the same objects");
        try {
            run(Slot.USER2);
        } catch (StepFailedException failed) {
            throw new UnprovedException("Linking user2 over the objects of user1 failed.", failed);
        }
        FolderState after = project.made();
        SlotFiles user2 = project.collect(Slot.USER2);
        for (String changed : before.changedIn(after)) {
            throw new UnprovedException("Building user2 changed what was made for user1: " + changed + ".");
        }
        Proof proof = first.compare(
                LinkInputs.of(user2, make.directory()), commands.common().size());
        return new Shared(Optional.of(user2), proof);
    }

    private Optional<DryRun> dryRun(Slot slot, List<String> options) throws FotaException, CancelledException {
        List<Recipe> recipes = new ArrayList<>();
        for (MakeProject.Goal goal : project.goals()) {
            if (goal.essential()) {
                List<String> arguments = new ArrayList<>(options);
                arguments.addAll(arguments(slot, goal));
                Optional<DryRun> run = make.dryRun(arguments, log.progress());
                if (run.isEmpty()) {
                    return run;
                }
                recipes.addAll(run.get().recipes());
            }
        }
        return Optional.of(new DryRun(recipes));
    }

    private void run(Slot slot) throws FotaException, CancelledException, StepFailedException {
        for (MakeProject.Goal goal : project.goals()) {
            ToolExit exit =
                    make.run(arguments(slot, goal), goal.parallel() ? jobs : 1, log.progress(), line -> log.line(line));
            if (!exit.good() && goal.essential()) {
                throw new StepFailedException(slot.word(), make.program(), exit.status());
            }
        }
    }

    private List<String> arguments(Slot slot, MakeProject.Goal goal) {
        List<String> arguments = new ArrayList<>(project.arguments(slot));
        arguments.addAll(goal.targets());
        return arguments;
    }
}
