// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.layout.FlashState;
import org.fotaide.api.layout.ReadFlash;

/** Reads the flash of a project behind the user's back. */
final class FlashJob extends Job {
    private final ReadFlash read;
    private final Consumer<FlashState> then;

    /**
     * @param then given what was read, in the thread of the job, unless it was overtaken
     */
    FlashJob(IFile manifest, Optional<String> edited, Consumer<FlashState> then) {
        super(NLS.bind(Messages.job, manifest.getProject().getName()));
        this.read = new ReadFlash(manifest.getLocation().toPath(), edited);
        this.then = then;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        FlashState state = read.call();
        if (!monitor.isCanceled()) {
            then.accept(state);
        }
        return Status.OK_STATUS;
    }
}
