// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Run &gt; Run Configurations &gt; Firmware Upload. */
@ExtendWith(Guard.class)
class LaunchTabsTest {
    private FirmwareProject project;

    @BeforeEach
    void create() throws Exception {
        project = FirmwareProject.blinky();
    }

    @AfterEach
    void delete() throws CoreException {
        Launches.forget();
        project.close();
    }

    @Test
    void a_device_of_the_project_is_in_the_list_and_need_not_be_called_like_a_host() throws Exception {
        project.write(
                "fota.yaml", project.project().getFile("fota.yaml").readString().replace("bench:", "on_the_bench:"));
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationWorkingCopy made =
                manager.getLaunchConfigurationType(UploadSettings.TYPE).newInstance(null, "light");
        UploadSettings.of("blinky", List.of("on_the_bench")).write(made);
        made.doSave();
        String[] seen = {"not seen"};
        Workbench.whenDialog("Run Configurations", shell -> seen[0] = look(shell));
        DebugUITools.openLaunchConfigurationDialogOnGroup(
                Workbench.page().getWorkbenchWindow().getShell(),
                new StructuredSelection(manager.getLaunchConfigurations()[0]),
                "org.eclipse.debug.ui.launchGroup.run");
        assertEquals("true", seen[0]);
    }

    @Test
    void configurations_follow_a_renamed_project_even_those_kept_in_it() throws Exception {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationWorkingCopy shared =
                manager.getLaunchConfigurationType(UploadSettings.TYPE).newInstance(project.project(), "shared");
        UploadSettings.of("blinky").write(shared);
        shared.doSave();
        Launches.upload("bench");
        project = project.rename("beacon");
        Workbench.await("bench of beacon, shared of beacon", Launches::projects);
        project = project.rename("blinky");
        Workbench.await("bench of blinky, shared of blinky", Launches::projects);
    }

    private static String look(Shell dialog) {
        try {
            CTabFolder tabs = Workbench.find(dialog, CTabFolder.class, one -> one.getItemCount() > 1);
            Workbench.picture("launch-firmware");
            choose(tabs, 1);
            Table known =
                    Workbench.find(dialog, Table.class, one -> (one.getStyle() & SWT.CHECK) != 0 && one.isVisible());
            Text typed = Workbench.find(dialog, Text.class, one -> one.getText().equals("on_the_bench"));
            check(known.getItem(0), false);
            String unchecked = typed.getText();
            typed.setText("192.168.4.7, on_the_bench");
            Workbench.picture("launch-devices");
            String words = unchecked + known.getItem(0).getChecked();
            typed.setText("on_the_bench");
            choose(tabs, 2);
            Workbench.picture("launch-transfer");
            return Workbench.find(dialog, Button.class, one -> one.getText().equals("&Run"))
                            .isEnabled()
                    ? words
                    : "cannot be run";
        } finally {
            dialog.close();
        }
    }

    private static void check(TableItem item, boolean wanted) {
        item.setChecked(wanted);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        item.getParent().notifyListeners(SWT.Selection, event);
    }

    private static void choose(CTabFolder tabs, int tab) {
        tabs.setSelection(tab);
        Event chosen = new Event();
        chosen.item = tabs.getItem(tab);
        tabs.notifyListeners(SWT.Selection, chosen);
        Workbench.settle();
    }
}
