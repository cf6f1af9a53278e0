// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.make.MakeProject;
import org.fotaide.project.internal.make.SlotFiles;
import org.fotaide.project.internal.source.FolderState;
import org.fotaide.project.problem.ProjectProblem;

/**
 * A project on the SDK's Makefile, told to keep its objects apart from those of other builds and to stop after the link.
 *
 * @param target the Makefile's own target for the linked program
 * @param linked the linked program's file, from the directory of the build
 */
record NonosProject(DualPlan plan, BuildSystem.NonosSdk system, WorkFolder work, String target, String linked)
        implements MakeProject {
    /** Within each folder that the Makefile goes into. */
    static final String OBJECTS = ".output/fota";

    static final String MAP = OBJECTS + "/link.map";

    @Override
    public List<String> arguments(Slot slot) {
        List<String> arguments = new ArrayList<>(List.of("COMPILE=gcc", "BOOT=new"));
        arguments.addAll(new MakeVariables(plan).of(slot));
        arguments.add("ODIR=" + OBJECTS);
        arguments.addAll(system.arguments());
        return arguments;
    }

    /** The Makefile does not say that the link needs the subfolders' libraries, so only those are made beside each other. */
    @Override
    public List<Goal> goals() {
        Goal link = new Goal(List.of(target.split(" ")), false, true);
        return plan.jobs() > 1 ? List.of(new Goal(List.of(".subdirs"), true, false), link) : List.of(link);
    }

    @Override
    public boolean listsFromNothing() {
        return false;
    }

    @Override
    public void clean() throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(plan.directory(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.endsWith(OBJECTS)) {
                    folders.add(folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return mayHoldObjects(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }
        });
        for (Path folder : folders) {
            WorkFolder.delete(folder);
        }
        Files.createDirectories(plan.directory().resolve(OBJECTS));
    }

    private boolean mayHoldObjects(Path folder) {
        String name = folder.getFileName().toString();
        return folder.equals(plan.directory()) || name.equals(".output") || !name.startsWith(".");
    }

    @Override
    public FolderState made() throws IOException {
        return FolderState.of(plan.directory(), folder -> mayHoldObjects(folder), file -> file.toString()
                .replace('\\', '/')
                .contains("/" + OBJECTS + "/"));
    }

    @Override
    public SlotFiles collect(Slot slot) throws IOException, FotaException {
        Path kept = work.empty(slot.word());
        Path program = plan.directory().resolve(linked);
        if (!Files.isRegularFile(program)) {
            throw new FotaException(ProjectProblem.IMAGE_MISSING.with(slot.word(), linked));
        }
        Path elf = Files.move(program, kept.resolve(slot.word() + ".elf"), StandardCopyOption.REPLACE_EXISTING);
        Path map = plan.directory().resolve(MAP);
        Optional<Path> keptMap = Files.isRegularFile(map)
                ? Optional.of(Files.move(map, kept.resolve(slot.word() + ".map"), StandardCopyOption.REPLACE_EXISTING))
                : Optional.empty();
        return new SlotFiles(slot, Optional.of(elf), Optional.empty(), keptMap);
    }
}
