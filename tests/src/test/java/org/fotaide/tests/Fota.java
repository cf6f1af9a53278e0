// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fotaide.cli.CommandLineInterface;
import org.fotaide.cli.terminal.Cancellation;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;

/** {@code fota} as a user calls it in a folder, and what the last call wrote. */
public final class Fota {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Cancellation cancellation = new Cancellation();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public Fota(Path folder) {
        this.folder = folder;
    }

    public Fota with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    public Fota with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    /** What Ctrl+C acts on. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** Calls it and returns its exit status. */
    public int run(String... words) {
        out.reset();
        err.reset();
        Terminal terminal =
                new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 0, false, false);
        return new CommandLineInterface(new Shell(terminal, environment, folder, cancellation)).run(words);
    }

    public String out() {
        return out.toString(UTF_8);
    }

    public String err() {
        return err.toString(UTF_8);
    }

    public String told() {
        return out() + err();
    }
}
