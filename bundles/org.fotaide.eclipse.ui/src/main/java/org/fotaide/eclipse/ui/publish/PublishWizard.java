// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.wizard.Wizard;
import org.fotaide.api.publish.PublishProject;
import org.fotaide.eclipse.core.publish.PublishJob;
import org.fotaide.eclipse.core.secret.SecretPrompt.Reach;
import org.fotaide.eclipse.core.secret.SecureSecrets;
import org.fotaide.firmware.work.Secrets;

/** Publish Release...: where to, and how; it is done in the background, with a console of its own. */
final class PublishWizard extends Wizard {
    private final Secrets secrets = new SecureSecrets(Reach.ONE);
    private final IProject project;
    private final PublishPage page;

    PublishWizard(IProject project, PublishProject release) {
        this.project = project;
        page = new PublishPage(project, release, secrets);
        setWindowTitle(Messages.window);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        new PublishJob(page.choice(), secrets, new PublishLog(project.getName())).schedule();
        return true;
    }
}
