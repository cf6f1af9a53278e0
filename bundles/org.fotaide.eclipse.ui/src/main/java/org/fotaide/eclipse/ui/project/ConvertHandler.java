// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.util.Arrays;
import java.util.List;
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
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.core.project.NewProject;

/** Configure &gt; Convert to FOTA Project. */
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
            new WorkspaceJob(Messages.convert) {
                @Override
                public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                    for (IProject project : projects) {
                        NewProject.mark(project, monitor);
                    }
                    return Status.OK_STATUS;
                }
            }.schedule();
        }
        return null;
    }
}
