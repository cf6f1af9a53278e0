// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.console;

import java.util.Arrays;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.fotaide.eclipse.core.work.ProblemLines;
import org.fotaide.eclipse.core.work.WorkLog;
import org.fotaide.firmware.work.Problem;

/** Shows what a piece of work says in the Console view. Work of one name shares one console. */
public final class ConsoleLog implements WorkLog {
    /** Consoles of this type have links from the compiler's messages to their lines. */
    public static final String TYPE = "org.fotaide.eclipse.ui.console";

    private final MessageConsoleStream lines;
    private final MessageConsoleStream faults;

    /** What earlier work said in it is gone. Called by the thread of the user interface. */
    public ConsoleLog(String name) {
        MessageConsole console = console(name);
        console.clearConsole();
        ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console);
        lines = console.newMessageStream();
        faults = console.newMessageStream();
        faults.setColor(JFaceColors.getErrorText(Display.getCurrent()));
    }

    @Override
    public void line(String line) {
        lines.println(line);
    }

    @Override
    public void failed(Problem problem) {
        new ProblemLines(problem).lines().forEach(faults::println);
    }

    private static MessageConsole console(String name) {
        IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
        return Arrays.stream(manager.getConsoles())
                .filter(known -> known.getName().equals(name) && known instanceof MessageConsole)
                .map(MessageConsole.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    MessageConsole made = new MessageConsole(name, TYPE, null, true);
                    manager.addConsoles(new IConsole[] {made});
                    return made;
                });
    }
}
