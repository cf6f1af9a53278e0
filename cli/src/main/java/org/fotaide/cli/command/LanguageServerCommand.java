// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.concurrent.Callable;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.lsp.LanguageServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fota lsp}: serves an editor over standard input and output. */
@Command(
        name = "lsp",
        description = "Serve an editor by the language server protocol, over standard input and output.",
        mixinStandardHelpOptions = true,
        footer = {"", "How editors are told to start it: docs/language-server.md"})
public final class LanguageServerCommand implements Callable<Integer> {
    private final Shell shell;

    public LanguageServerCommand(Shell shell) {
        this.shell = shell;
    }

    @Option(names = "--stdio", description = "Accepted for editors that add it; it is the only way there is.")
    void overStandardStreams(boolean ignored) {}

    @Override
    public Integer call() {
        return new LanguageServerProcess(shell.environment()).runOnStandardStreams();
    }
}
