// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.concurrent.Callable;
import org.fotaide.cli.terminal.Shell;
import picocli.CommandLine.Option;

/** A command that does one thing and then writes its result, for people or for scripts. */
public abstract class ResultCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

    @Option(names = "--format", paramLabel = "text|json", description = "How to write the result (default: text).")
    private Format format = Format.TEXT;

    protected ResultCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public final Format format() {
        return format;
    }

    protected final Shell shell() {
        return shell;
    }
}
