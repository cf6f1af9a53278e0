// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.eclipse.ui.console.ConsoleLog;
import org.fotaide.eclipse.ui.notice.Notice;
import org.fotaide.firmware.work.Problem;

/** What publishing does, in a console of its own; how it ended pops up, wherever the user looks by then. */
final class PublishLog implements WorkLog {
    private final String project;
    private final ConsoleLog console;

    PublishLog(String project) {
        this.project = project;
        this.console = new ConsoleLog(NLS.bind(Messages.console, project));
    }

    @Override
    public void line(String line) {
        console.line(line);
    }

    @Override
    public void done(String summary) {
        console.done(summary);
        new Notice(NLS.bind(Messages.published, project), summary).show();
    }

    @Override
    public void failed(Problem problem) {
        console.failed(problem);
        new Notice(NLS.bind(Messages.notPublished, project), problem).show();
    }
}
