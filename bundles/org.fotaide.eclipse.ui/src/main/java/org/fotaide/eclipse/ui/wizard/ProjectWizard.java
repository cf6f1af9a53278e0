// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.fotaide.eclipse.core.project.ManifestFile;
import org.fotaide.eclipse.core.project.NewProject;

/** File &gt; New &gt; FOTA Project. */
public final class ProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
    private final PlacePage place = new PlacePage();
    private final ProductPage product = new ProductPage(place);
    private IWorkbench workbench;
    private IConfigurationElement declaration;

    public ProjectWizard() {
        setWindowTitle(Messages.newProject);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(IConfigurationElement declared, String property, Object data) {
        declaration = declared;
    }

    @Override
    public void init(IWorkbench started, IStructuredSelection selection) {
        workbench = started;
    }

    @Override
    public void addPages() {
        addPage(place);
        addPage(product);
    }

    @Override
    public boolean performFinish() {
        NewProject wanted = new NewProject(place.name(), place.folder(), product.creation());
        IProject[] made = new IProject[1];
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    made[0] = wanted.create(monitor);
                } catch (CoreException failed) {
                    throw new InvocationTargetException(failed);
                }
            });
        } catch (InvocationTargetException failed) {
            MessageDialog.openError(
                    getShell(), Messages.newProject, failed.getCause().getMessage());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        open(made[0]);
        return true;
    }

    private void open(IProject project) {
        BasicNewProjectResourceWizard.updatePerspective(declaration);
        BasicNewResourceWizard.selectAndReveal(project, workbench.getActiveWorkbenchWindow());
        Optional<IFile> manifest = new ManifestFile(project).find();
        IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
        try {
            if (manifest.isPresent()) {
                IDE.openEditor(page, manifest.get());
            }
        } catch (CoreException noEditor) {
            MessageDialog.openError(getShell(), Messages.newProject, noEditor.getMessage());
        }
    }
}
