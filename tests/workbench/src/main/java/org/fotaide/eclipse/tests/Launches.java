// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;

/** The launches of the workbench. */
final class Launches {
    private Launches() {}

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }

    /** How each stands, the oldest first: {@code under way} or {@code ended with 0}. */
    static String states() {
        return Arrays.stream(manager().getProcesses()).map(Launches::state).collect(Collectors.joining(", "));
    }

    private static String state(IProcess process) {
        try {
            return process.isTerminated() ? "ended with " + process.getExitValue() : "under way";
        } catch (DebugException notEnded) {
            return notEnded.toString();
        }
    }

    /** What all of them said. */
    static String output() {
        return Arrays.stream(manager().getProcesses())
                .map(process -> process.getStreamsProxy()
                                .getOutputStreamMonitor()
                                .getContents()
                        + process.getStreamsProxy().getErrorStreamMonitor().getContents())
                .collect(Collectors.joining());
    }

    static void forget() throws CoreException {
        for (ILaunch launch : manager().getLaunches()) {
            manager().removeLaunch(launch);
        }
        for (ILaunchConfiguration made : manager().getLaunchConfigurations()) {
            made.delete();
        }
    }
}
