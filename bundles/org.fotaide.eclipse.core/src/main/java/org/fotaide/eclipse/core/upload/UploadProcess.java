// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.work.ProblemLines;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.firmware.work.Problem;

/** An upload as the platform's consoles and launches know such things: what it says, whether it has ended, and how. */
final class UploadProcess extends PlatformObject implements IProcess {
    private static final int FAILED = 1;

    private final ILaunch launch;
    private final String device;
    private final LineStream lines = new LineStream();
    private final LineStream faults = new LineStream();
    private final Map<String, String> attributes = new HashMap<>();
    private final ServiceCaller<UploadWatcher> watcher = new ServiceCaller<>(getClass(), UploadWatcher.class);
    private Optional<Job> job = Optional.empty();
    private Optional<Integer> status = Optional.empty();

    UploadProcess(ILaunch launch, String device) {
        this.launch = launch;
        this.device = device;
        attributes.put(IProcess.ATTR_PROCESS_TYPE, UploadSettings.TYPE);
    }

    WorkLog log() {
        return new WorkLog() {
            @Override
            public void line(String line) {
                lines.append(line);
            }

            @Override
            public void done(String summary) {
                lines.append(summary);
                watcher.call(user -> user.ended(device, summary, Optional.empty()));
            }

            @Override
            public void failed(Problem problem) {
                new ProblemLines(problem).lines().forEach(faults::append);
                watcher.call(user -> user.ended(device, problem.what(), Optional.of(problem)));
            }
        };
    }

    void run(Job upload) {
        synchronized (this) {
            job = Optional.of(upload);
        }
        tell(DebugEvent.CREATE);
        upload.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                end(event.getResult());
            }
        });
        upload.schedule();
    }

    private void end(IStatus result) {
        synchronized (this) {
            status = Optional.of(result.isOK() ? 0 : FAILED);
        }
        tell(DebugEvent.TERMINATE);
    }

    private void tell(int kind) {
        DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
    }

    @Override
    public String getLabel() {
        return NLS.bind(Messages.upload, device);
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    @Override
    public IStreamsProxy getStreamsProxy() {
        return new UploadStreams(lines, faults);
    }

    @Override
    public synchronized void setAttribute(String key, String value) {
        attributes.put(key, value);
    }

    @Override
    public synchronized String getAttribute(String key) {
        return attributes.get(key);
    }

    @Override
    public synchronized int getExitValue() throws DebugException {
        return status.orElseThrow(() -> new DebugException(Status.error(NLS.bind(Messages.underWay, device))));
    }

    @Override
    public synchronized boolean canTerminate() {
        return status.isEmpty();
    }

    @Override
    public synchronized boolean isTerminated() {
        return status.isPresent();
    }

    @Override
    public synchronized void terminate() {
        job.ifPresent(Job::cancel);
    }
}
