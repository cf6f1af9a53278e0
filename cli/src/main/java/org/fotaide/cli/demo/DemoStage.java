// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.demo;

import java.util.concurrent.TimeUnit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;

/** Where the demo speaks: a heading for each step, what happened, and how long it took. */
record DemoStage(Shell shell) {
    void step(String title, Step step) throws Exception {
        shell.terminal().print("");
        shell.terminal().print(shell.terminal().paint(Paint.STRONG, title));
        long start = System.nanoTime();
        step.run();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        shell.terminal().print(shell.terminal().paint(Paint.FAINT, "  " + millis + " ms"));
    }

    void say(String line) {
        shell.terminal().print("  " + line);
    }

    void end(String line) {
        shell.terminal().print("");
        shell.terminal().print(line);
    }

    /** What happens under a heading. */
    interface Step {
        void run() throws Exception;
    }
}
