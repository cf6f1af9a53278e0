// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import java.util.List;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.words.PublishWords;
import org.fotaide.eclipse.core.work.FotaJob;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Builds if that is wanted, and puts the release into its place. */
public final class PublishJob extends FotaJob {
    private static final ILog LOG = Platform.getLog(PublishJob.class);

    private final PublishChoice choice;
    private final Secrets secrets;

    public PublishJob(PublishChoice choice, Secrets secrets, WorkLog log) {
        super(NLS.bind(Messages.publish, choice.project().getName(), choice.place()), log);
        this.choice = choice;
        this.secrets = secrets;
    }

    @Override
    protected String work(Progress progress) throws FotaException, CancelledException {
        List<String> lines = new PublishWords().of(choice.release(progress).call(progress, secrets));
        lines.subList(1, lines.size()).forEach(progress::log);
        refresh();
        return lines.get(0);
    }

    /** The list of releases in fota.yaml has one more. */
    private void refresh() {
        try {
            choice.project().refreshLocal(IResource.DEPTH_ONE, null);
        } catch (CoreException failed) {
            LOG.log(failed.getStatus());
        }
    }
}
