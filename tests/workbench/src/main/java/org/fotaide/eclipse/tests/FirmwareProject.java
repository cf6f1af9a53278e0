// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.CreateChangeOperation;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceDescriptor;
import org.fotaide.eclipse.core.marker.ProblemMarker;
import org.fotaide.eclipse.core.project.FotaNature;

/** A project of ours in the workspace, as long as it is open. */
record FirmwareProject(IProject project) implements AutoCloseable {
    static FirmwareProject create(String name) throws CoreException {
        return create(ResourcesPlugin.getWorkspace().newProjectDescription(name));
    }

    static FirmwareProject create(IProjectDescription described) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(described.getName());
        project.create(described, null);
        project.open(null);
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] {FotaNature.ID});
        project.setDescription(description, null);
        return new FirmwareProject(project);
    }

    /** The example that is built for two slots, copied into the workspace. */
    static FirmwareProject blinky() throws CoreException, IOException {
        FirmwareProject made = create("blinky");
        Path example = Path.of(System.getProperty("fota.repository"), "examples", "blinky");
        Path folder = made.project().getLocation().toPath();
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(one -> !one.startsWith(example.resolve("build")))
                    .toList()) {
                if (Files.isRegularFile(file)) {
                    Path copy = folder.resolve(example.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        made.project().refreshLocal(IResource.DEPTH_INFINITE, null);
        return made;
    }

    /** It is called otherwise, and moved in the workspace, by Rename. */
    FirmwareProject rename(String name) throws CoreException {
        RenameResourceDescriptor wish =
                (RenameResourceDescriptor) RefactoringCore.getRefactoringContribution(RenameResourceDescriptor.ID)
                        .createDescriptor();
        wish.setResourcePath(project.getFullPath());
        wish.setNewName(name);
        CheckConditionsOperation checks = new CheckConditionsOperation(
                wish.createRefactoring(new RefactoringStatus()), CheckConditionsOperation.ALL_CONDITIONS);
        ResourcesPlugin.getWorkspace()
                .run(new PerformChangeOperation(new CreateChangeOperation(checks, RefactoringStatus.FATAL)), null);
        return new FirmwareProject(ResourcesPlugin.getWorkspace().getRoot().getProject(name));
    }

    IFile write(String path, String text) throws CoreException {
        IFile file = project.getFile(path);
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (file.exists()) {
            file.setContents(content, IResource.FORCE, null);
        } else {
            file.create(content, IResource.FORCE, null);
        }
        return file;
    }

    /** File and code of each problem, such as {@code fota.yaml rom-case}, in the order of the alphabet. */
    String problems() {
        try {
            return Arrays.stream(project.findMarkers(ProblemMarker.TYPE, true, IResource.DEPTH_INFINITE))
                    .map(FirmwareProject::shown)
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (CoreException gone) {
            return gone.toString();
        }
    }

    /** Whether a build made the images: {@code both}, or how many there are. */
    String built() {
        try (Stream<Path> files = Files.walk(project.getLocation().toPath())) {
            long count = files.filter(file -> file.getFileName().toString().matches("user[12]\\.bin"))
                    .count();
            return count == 2 ? "both" : count + " images";
        } catch (IOException | UncheckedIOException changing) {
            return changing.toString();
        }
    }

    IMarker problem(String code) throws CoreException {
        return Arrays.stream(project.findMarkers(ProblemMarker.TYPE, true, IResource.DEPTH_INFINITE))
                .filter(marker -> marker.getAttribute(ProblemMarker.CODE, "").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(IMarker marker) {
        return marker.getResource().getName() + " " + marker.getAttribute(ProblemMarker.CODE, "");
    }

    @Override
    public void close() throws CoreException {
        project.delete(true, null);
    }
}
