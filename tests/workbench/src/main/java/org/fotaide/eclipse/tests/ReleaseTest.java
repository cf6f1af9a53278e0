// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From one release to the next. */
@ExtendWith(Guard.class)
class ReleaseTest {
    private static final String LIGHT = "product: {name: light, ptype: 45772}\nversion: v1.0.2t45772(a)\n";

    private FirmwareProject project;
    private IFile manifest;
    private IFile header;

    @BeforeEach
    void create() throws CoreException {
        project = FirmwareProject.create("light");
        manifest = project.write("fota.yaml", LIGHT);
        header = project.write("version.h", "#define VERSION \"v1.0.2t45772(a)\"\n");
        IDE.openEditor(Workbench.page(), manifest);
    }

    @AfterEach
    void delete() throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    @Test
    void the_next_name_is_chosen_among_legal_ones_and_put_everywhere() throws CoreException {
        Workbench.whenDialog("Next ROM Name", ReleaseTest::takeMinor);
        Workbench.command("org.fotaide.eclipse.ui.nextRom");
        assertEquals(LIGHT.replace("v1.0.2", "v1.1.0"), manifest.readString());
        assertEquals("#define VERSION \"v1.1.0t45772(a)\"\n", header.readString());
    }

    private static void takeMinor(Shell dialog) {
        Workbench.picture("next-rom");
        Button first = Workbench.find(dialog, Button.class, one -> one.getText().startsWith("Bump the revision"));
        Button minor = Workbench.find(dialog, Button.class, one -> one.getText().startsWith("Bump the minor"));
        first.setSelection(false);
        minor.setSelection(true);
        minor.notifyListeners(SWT.Selection, new Event());
        Workbench.press(dialog, "OK");
    }
}
