// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.create.CreateProject;
import org.fotaide.firmware.work.FotaException;

/**
 * A project to be made in the workspace.
 *
 * @param folder outside of the workspace; empty for a folder in it
 * @param contents what is put into the folder; empty for a folder that has a project already
 */
public record NewProject(String name, Optional<Path> folder, Optional<CreateProject> contents) {
    private static final int STEPS = 3;

    /** @throws CoreException with words for the user */
    public IProject create(IProgressMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, NLS.bind(Messages.creating, name), STEPS);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
        description.setLocationURI(folder.map(Path::toUri).orElse(null));
        if (contents.isPresent()) {
            fill(
                    folder.orElseGet(() -> ResourcesPlugin.getWorkspace()
                            .getRoot()
                            .getLocation()
                            .toPath()
                            .resolve(name)),
                    contents.get());
        }
        project.create(description, steps.split(1));
        project.open(steps.split(1));
        if (contents.isPresent()) {
            project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
        }
        mark(project, steps.split(1));
        return project;
    }

    /** @throws CoreException with words for the user */
    public static void fill(Path folder, CreateProject contents) throws CoreException {
        try {
            contents.in(folder);
        } catch (FotaException refused) {
            throw new CoreException(Status.error(refused.problem().text()));
        }
    }

    /** Gives a project our nature, besides those that it has. */
    public static void mark(IProject project, IProgressMonitor monitor) throws CoreException {
        if (!FotaNature.on(project)) {
            IProjectDescription description = project.getDescription();
            description.setNatureIds(Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(FotaNature.ID))
                    .toArray(String[]::new));
            project.setDescription(description, monitor);
        }
        project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
    }
}
