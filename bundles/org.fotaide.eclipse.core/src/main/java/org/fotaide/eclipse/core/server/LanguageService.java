// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.time.Clock;
import java.time.Duration;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.lsp4j.services.LanguageServer;
import org.fotaide.eclipse.core.marker.MarkerWriter;
import org.fotaide.firmware.finding.Severity;

/**
 * The language server of the IDE, in its process: one for all projects, from the first use to the end. One that ends before is
 * followed by another, and the user is told.
 */
public final class LanguageService {
    private static final int MOST_RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final ServiceCaller<ServerWatcher> watcher = new ServiceCaller<>(getClass(), ServerWatcher.class);
    private final ServiceCaller<HintWatcher> editors = new ServiceCaller<>(getClass(), HintWatcher.class);
    private final EclipseClient client =
            new EclipseClient(new MarkerWriter(), this::tell, () -> editors.call(HintWatcher::outdated));
    private final Restarts restarts = new Restarts(Clock.systemUTC(), MOST_RESTARTS, WITHIN);
    private RunningServer running = new RunningServer(client);
    private boolean stopping;

    /** Called by the component runtime before anybody is given the service. */
    synchronized void start() {
        begin();
    }

    private void begin() {
        RunningServer begun = running;
        begun.start(() -> follow(begun));
    }

    private synchronized void follow(RunningServer ended) {
        if (stopping || ended != running) {
            return;
        }
        ended.stop();
        if (restarts.allowed()) {
            running = new RunningServer(client);
            begin();
            tell(Severity.WARNING, Messages.startedAgain);
        } else {
            tell(Severity.ERROR, Messages.givenUp);
        }
    }

    synchronized void stop() {
        stopping = true;
        running.stop();
    }

    public synchronized LanguageServer server() {
        return running.server();
    }

    private void tell(Severity severity, String message) {
        watcher.call(user -> user.said(severity, message));
    }
}
