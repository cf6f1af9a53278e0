// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.fotaide.eclipse.core.upload.UploadSettings;

/** The launches of the workbench. */
final class Launches {
    private Launches() {}

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }

    /** Those of a group belong to the group as well. */
    private static Stream<IProcess> processes() {
        return Arrays.stream(manager().getProcesses()).distinct();
    }

    /** How each stands, the oldest first: {@code under way} or {@code ended with 0}. */
    static String states() {
        return processes().map(Launches::state).collect(Collectors.joining(", "));
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
        return processes()
                .map(process -> process.getStreamsProxy()
                                .getOutputStreamMonitor()
                                .getContents()
                        + process.getStreamsProxy().getErrorStreamMonitor().getContents())
                .collect(Collectors.joining());
    }

    /** An upload of the project blinky that is kept under the name of its device. */
    static ILaunchConfiguration upload(String device) throws CoreException {
        ILaunchConfigurationWorkingCopy made =
                manager().getLaunchConfigurationType(UploadSettings.TYPE).newInstance(null, device);
        UploadSettings.of("blinky", List.of(device)).write(made);
        return made.doSave();
    }

    /** Which project each configuration uploads, in the order of the alphabet. */
    static String projects() {
        try {
            List<String> words = new ArrayList<>();
            for (ILaunchConfiguration made : manager().getLaunchConfigurations()) {
                words.add(made.getName() + " of "
                        + UploadSettings.of(made).subject().project());
            }
            return words.stream().sorted().collect(Collectors.joining(", "));
        } catch (CoreException changing) {
            return changing.toString();
        }
    }

    /** Runs a launch group whose members wait for each other, as the platform's own tab writes it. */
    static void group(String name, ILaunchConfiguration... members) throws CoreException {
        ILaunchConfigurationWorkingCopy group = manager()
                .getLaunchConfigurationType("org.eclipse.debug.core.groups.GroupLaunchConfigurationType")
                .newInstance(null, name);
        for (int i = 0; i < members.length; i++) {
            String member = "org.eclipse.debug.core.launchGroup." + i + ".";
            group.setAttribute(member + "name", members[i].getName());
            group.setAttribute(member + "mode", ILaunchManager.RUN_MODE);
            group.setAttribute(member + "enabled", true);
            group.setAttribute(member + "action", "WAIT_FOR_TERMINATION");
        }
        DebugUITools.launch(group.doSave(), ILaunchManager.RUN_MODE);
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
