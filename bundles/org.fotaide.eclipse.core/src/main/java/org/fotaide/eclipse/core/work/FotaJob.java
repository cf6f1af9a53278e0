// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.work;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Work that a user sees going on and may stop. What goes wrong is told once, to its log; for the platform it is no failure,
 * or it would tell it again.
 */
public abstract class FotaJob extends Job {
    private final WorkLog log;

    protected FotaJob(String name, WorkLog log) {
        super(name);
        this.log = log;
        setUser(true);
    }

    /**
     * Does it.
     *
     * @return how it went, in one sentence
     */
    protected abstract String work(Progress progress) throws FotaException, CancelledException;

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            log.done(work(new MonitorProgress(monitor, log::line)));
            return Status.OK_STATUS;
        } catch (CancelledException stopped) {
            log.line(Messages.stopped);
            return Status.CANCEL_STATUS;
        } catch (FotaException failure) {
            log.failed(failure.problem());
            return Status.info(failure.problem().text());
        }
    }
}
