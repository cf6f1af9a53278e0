// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.LanguageServer;
import org.fotaide.eclipse.ui.editor.LongAnswer;

/** Runs a command of the server, to be seen and stopped in the Progress view. */
final class ServerCommandJob extends Job {
    private final LanguageServer server;
    private final Command command;

    ServerCommandJob(LanguageServer server, Command command) {
        super(command.getTitle());
        this.server = server;
        this.command = command;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(command.getTitle(), IProgressMonitor.UNKNOWN);
        try {
            new LongAnswer<>(server.getWorkspaceService()
                            .executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments())))
                    .await(monitor);
            return Status.OK_STATUS;
        } catch (CoreException failed) {
            return failed.getStatus();
        }
    }
}
