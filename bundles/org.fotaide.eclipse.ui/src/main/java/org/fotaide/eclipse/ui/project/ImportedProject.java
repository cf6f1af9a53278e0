// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.io.File;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.wizards.datatransfer.ProjectConfigurator;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.eclipse.core.project.NewProject;
import org.fotaide.project.manifest.Manifest;

/** Knows folders with a fota.yaml in File &gt; Open Projects from File System. */
public final class ImportedProject implements ProjectConfigurator {
    private static final ILog LOG = Platform.getLog(ImportedProject.class);

    @Override
    public Set<File> findConfigurableLocations(File root, IProgressMonitor monitor) {
        Set<File> found = new TreeSet<>();
        look(root, found, monitor);
        return found;
    }

    private static void look(File folder, Set<File> found, IProgressMonitor monitor) {
        File[] inside = folder.listFiles();
        if (inside == null || monitor.isCanceled()) {
            return;
        }
        if (Arrays.stream(inside).anyMatch(file -> Manifest.isNamed(file.toPath()))) {
            found.add(folder);
        }
        Arrays.stream(inside)
                .filter(one -> one.isDirectory() && !one.isHidden() && !Files.isSymbolicLink(one.toPath()))
                .forEach(one -> look(one, found, monitor));
    }

    @Override
    public boolean shouldBeAnEclipseProject(IContainer container, IProgressMonitor monitor) {
        return container.getFile(IPath.fromOSString(Manifest.FILE_NAME)).exists()
                || container
                        .getFile(IPath.fromOSString(Manifest.SHORT_FILE_NAME))
                        .exists();
    }

    @Override
    public Set<IFolder> getFoldersToIgnore(IProject project, IProgressMonitor monitor) {
        return Set.of();
    }

    @Override
    public boolean canConfigure(IProject project, Set<IPath> ignored, IProgressMonitor monitor) {
        return shouldBeAnEclipseProject(project, monitor) && !FotaNature.on(project);
    }

    @Override
    public void configure(IProject project, Set<IPath> ignored, IProgressMonitor monitor) {
        try {
            NewProject.mark(project, monitor);
        } catch (CoreException failed) {
            LOG.warn(NLS.bind(Messages.notConverted, project.getName(), failed.getMessage()));
        }
    }
}
