// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.make.DualMake;
import org.fotaide.project.internal.make.MakeProject;
import org.fotaide.project.internal.make.MakeTool;
import org.fotaide.project.internal.make.Proof;
import org.fotaide.project.internal.make.SlotFiles;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.source.FolderState;
import org.fotaide.project.problem.ProjectProblem;

/** The system {@code make}: the project's Makefile makes {@code $(BUILD)/userN.elf}, or {@code userN.bin} itself. */
record MakeBuild(DualPlan plan, BuildSystem.Make system, WorkFolder work)
        implements SystemBuild<SlotProducts>, MakeProject {
    private static final String OBJECTS = "objects";

    /** Relative to where make runs, since make cannot work with blanks in a path and the project's may have some. */
    private static final String BUILD = WorkFolder.NAME + "/" + OBJECTS;

    @Override
    public SlotProducts build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        BuildEnvironment environment = new BuildEnvironment(plan);
        environment.requireMakefile();
        MakeTool make = MakeTool.find(plan.directory(), environment.variables(), plan.limit(), log.progress());
        return products(new DualMake(make, this, plan.jobs(), log).call());
    }

    static SlotProducts products(DualMake.Result result) {
        return new SlotProducts(
                new SlotProducts.Product(result.user1().elf(), result.user1().image(), result.took1()),
                new SlotProducts.Product(result.user2().elf(), result.user2().image(), result.took2()),
                how(result.proof()),
                List.of());
    }

    private static HowBuilt how(Proof proof) {
        return proof instanceof Proof.Held held
                ? new HowBuilt.CompiledOnce(held.commands(), held.shared(), held.own())
                : new HowBuilt.BuiltTwice(((Proof.Failed) proof).why());
    }

    @Override
    public List<String> arguments(Slot slot) {
        List<String> arguments = new ArrayList<>(new MakeVariables(plan).of(slot));
        arguments.add("BUILD=" + BUILD);
        arguments.addAll(system.arguments());
        return arguments;
    }

    @Override
    public List<Goal> goals() {
        return List.of(new Goal(List.of(), true, true));
    }

    @Override
    public boolean listsFromNothing() {
        return true;
    }

    @Override
    public void clean() throws IOException {
        work.empty(OBJECTS);
        work.stamp();
    }

    @Override
    public FolderState made() throws IOException {
        return FolderState.of(work.resolve(OBJECTS), folder -> true, file -> true);
    }

    @Override
    public SlotFiles collect(Slot slot) throws IOException, FotaException {
        work.empty(slot.word());
        Path objects = work.resolve(OBJECTS);
        Path elf = objects.resolve(slot.word() + ".elf");
        Path image = objects.resolve(slot.word() + ".bin");
        if (!Files.isRegularFile(elf) && !Files.isRegularFile(image)) {
            throw new FotaException(ProjectProblem.IMAGE_MISSING.with(
                    slot.word(), "$(BUILD)/" + elf.getFileName() + ", $(BUILD)/" + image.getFileName()));
        }
        Optional<Path> map = work.keep(slot, objects.resolve(slot.word() + ".map"));
        new StrayObjects(plan, work.stamped()).refuse(map);
        return new SlotFiles(slot, work.keep(slot, elf), work.keep(slot, image), map);
    }
}
