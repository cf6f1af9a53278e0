// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fotaide.cli.demo.Demo;
import org.fotaide.cli.terminal.Shell;
import picocli.CommandLine.Command;

/** {@code fota demo}: the whole job once, on a copy of examples/blinky and a simulated device. */
@Command(
        name = "demo",
        description =
                "Show the whole job on an example and a simulated device: check, mend, build, find, upload, prove.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing leaves this machine and no file of yours is changed. Without a compiler for the chip, images that are"
                    + " kept with the example are sent."
        })
public final class DemoCommand implements Callable<Integer> {
    private final Shell shell;

    public DemoCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        Path example = Path.of(System.getProperty("fota.home", "")).resolve("examples/blinky");
        return new Demo(shell).show(example).status();
    }
}
