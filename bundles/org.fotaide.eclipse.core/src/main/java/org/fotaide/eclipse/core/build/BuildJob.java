// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.build;

import org.eclipse.core.resources.IProject;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.work.FotaJob;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/** Builds user1 and user2 of a project. */
public final class BuildJob extends FotaJob {
    private final BuildWork build;

    public BuildJob(IProject project, WorkLog log) {
        super(NLS.bind(Messages.job, project.getName()), log);
        build = new BuildWork(project);
        setRule(project.getWorkspace().getRuleFactory().buildRule());
    }

    @Override
    protected String work(Progress progress) throws FotaException, CancelledException {
        return build.call(progress);
    }
}
