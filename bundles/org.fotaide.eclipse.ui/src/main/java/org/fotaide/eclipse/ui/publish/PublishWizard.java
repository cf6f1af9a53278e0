// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.publish.PublishProject;
import org.fotaide.eclipse.core.publish.PublishJob;
import org.fotaide.eclipse.core.secret.SecretPrompt;
import org.fotaide.eclipse.core.secret.SecureSecrets;
import org.fotaide.eclipse.ui.console.ConsoleLog;
import org.fotaide.firmware.work.Secrets;

/** Publish Release...: where to, and how; it is done in the background, with a console of its own. */
final class PublishWizard extends Wizard {
    private final ServiceCaller<SecretPrompt> prompt = new ServiceCaller<>(getClass(), SecretPrompt.class);
    private final Secrets secrets =
            new SecureSecrets(subject -> prompt.current().flatMap(user -> user.ask(subject)));
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
        new PublishJob(project, page.choice(), secrets, new ConsoleLog(NLS.bind(Messages.console, project.getName())))
                .schedule();
        return true;
    }
}
