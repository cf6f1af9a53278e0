// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import java.nio.file.Path;
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
            status = new CommandLineInterface(shell).run(arguments);
        } finally {
            cancellation.workEnded();
        }
        System.exit(status);
    }
}
