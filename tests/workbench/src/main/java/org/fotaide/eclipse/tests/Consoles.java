// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.TextConsole;

/** The consoles of the workbench. */
final class Consoles {
    private Consoles() {}

    private static IConsoleManager manager() {
        return ConsolePlugin.getDefault().getConsoleManager();
    }

    /** What stands in all of them. */
    static String text() {
        return Arrays.stream(manager().getConsoles())
                .filter(TextConsole.class::isInstance)
                .map(one -> ((TextConsole) one).getDocument().get())
                .collect(Collectors.joining("\n"));
    }

    static void clear() {
        manager().removeConsoles(manager().getConsoles());
    }
}
