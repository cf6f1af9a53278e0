// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.fotaide.cli.terminal.Cancellation;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;

/** Runs a few commands for nobody, so that the launcher's class-data archive holds what they load. */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Shell shell = new Shell(
                new Terminal(nowhere, nowhere, 0, false, false),
                Map.of(),
                Path.of("").toAbsolutePath(),
                new Cancellation());
        CommandLineInterface commands = new CommandLineInterface(shell);
        commands.run("--help");
        commands.run("rom", "V1.0.2.t45772(a)");
        commands.run("rom", "--format", "json", "v1.0.2t45772(a)");
        new org.fotaide.lsp.WarmUp().run();
    }
}
