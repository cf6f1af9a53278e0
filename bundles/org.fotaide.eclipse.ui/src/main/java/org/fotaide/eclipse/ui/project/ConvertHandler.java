// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.api.create.CreateProject;
import org.fotaide.api.create.Template;
import org.fotaide.eclipse.core.project.NewProject;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.project.manifest.Manifest;

/** Configure &gt; Convert to FOTA Project. One that has no fota.yaml gets one. */
public final class ConvertHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection some) {
            List<IProject> projects = Arrays.stream(some.toArray())
                    .map(one -> Adapters.adapt(one, IResource.class))
                    .filter(resource -> resource != null)
                    .map(IResource::getProject)
                    .distinct()
                    .toList();
            convert(projects, HandlerUtil.getActiveShell(event));
        }
        return null;
    }

    private static void convert(List<IProject> projects, Shell shell) {
        Map<IProject, Optional<CreateProject>> wanted = new LinkedHashMap<>();
        for (IProject project : projects) {
            if (project.getLocation() == null
                    || Manifest.standsIn(project.getLocation().toPath())) {
                wanted.put(project, Optional.empty());
            } else {
                manifest(project, shell).ifPresent(made -> wanted.put(project, Optional.of(made)));
            }
        }
        new WorkspaceJob(Messages.convert) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                for (Map.Entry<IProject, Optional<CreateProject>> one : wanted.entrySet()) {
                    if (one.getValue().isPresent()) {
                        NewProject.fill(
                                one.getKey().getLocation().toPath(),
                                one.getValue().get());
                    }
                    NewProject.mark(one.getKey(), monitor);
                }
                return Status.OK_STATUS;
            }
        }.schedule();
    }

    private static Optional<CreateProject> manifest(IProject project, Shell shell) {
        InputDialog dialog = new InputDialog(
                shell,
                Messages.convert,
                NLS.bind(Messages.writeManifest, project.getName()),
                "",
                typed -> typed.isEmpty() ? "" : new TypedProduct(typed).fault().orElse(null));
        dialog.create();
        PartHelp.CONVERT.on(dialog.getShell());
        return dialog.open() == Window.OK
                ? new TypedProduct(dialog.getValue())
                        .number()
                        .map(number -> new CreateProject(Template.MANIFEST, project.getName(), number))
                : Optional.empty();
    }
}
