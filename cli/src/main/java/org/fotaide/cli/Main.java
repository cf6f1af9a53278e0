// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.cli.command.LanguageServerCommand;
import org.fotaide.cli.terminal.Cancellation;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;

/** The process behind {@code fota}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Cancellation cancellation = Cancellation.bySignal();
        int status;
        try {
            Shell shell =
                    new Shell(Terminal.ofProcess(), System.getenv(), Path.of("").toAbsolutePath(), cancellation);
            status = run(shell, arguments);
        } finally {
            cancellation.workEnded();
        }
        System.exit(status);
    }

    /** Editors start the server often, and wait: for them options, of which there are none, are not looked at. */
    private static int run(Shell shell, String... arguments) {
        return List.of(arguments).equals(List.of("lsp"))
                ? new LanguageServerCommand(shell).call()
                : new CommandLineInterface(shell).run(arguments);
    }
}
