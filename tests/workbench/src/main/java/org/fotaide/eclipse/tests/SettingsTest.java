// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.eclipse.core.preference.Toolchain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Project &gt; Properties &gt; FOTA, and Preferences &gt; FOTA &gt; Toolchain. */
@ExtendWith(Guard.class)
class SettingsTest {
    private static final String MANIFEST = """
            # the lamp of the hall
            product: {ptype: 45772}   # from the cloud
            version: v1.0.2t45772(a)
            flash:
              size: 1MB   # on the board
            """;

    @TempDir
    private Path folder;

    private FirmwareProject project;
    private PreferenceDialog dialog;

    @BeforeEach
    void create() throws CoreException {
        project = FirmwareProject.create("lamp");
    }

    @AfterEach
    void delete() throws CoreException {
        dialog.close();
        InstanceScope.INSTANCE.getNode(FotaPreferences.NODE).remove(Toolchain.COMPILER);
        project.close();
    }

    @Test
    void values_are_written_into_the_file_and_comments_stay() throws Exception {
        IFile file = project.write("fota.yaml", MANIFEST);
        IPreferencePage page = properties();
        value("flash", "size", Combo.class).setText("2MB");
        value("flash", "boot", Combo.class).setText("1.7");
        value("product", "name", Text.class).setText("hall");
        Workbench.picture("properties");
        assertTrue(page.isValid());
        Workbench.press(dialog.getShell(), "Apply and Close");
        assertEquals("""
                # the lamp of the hall
                product: {ptype: 45772, name: hall}   # from the cloud
                version: v1.0.2t45772(a)
                flash:
                  size: 2MB   # on the board
                  boot: 1.7
                """, file.readString());
    }

    @Test
    void a_wrong_value_is_told_while_it_is_typed_and_not_written() throws Exception {
        IFile file = project.write("fota.yaml", MANIFEST);
        IPreferencePage page = properties();
        value("flash", "size", Combo.class).setText("3MB");
        assertTrue(page.getErrorMessage().startsWith("flash.size: \"3MB\" is not known here"), page.getErrorMessage());
        assertTrue(!page.isValid());
        value("flash", "size", Combo.class).setText("");
        assertNull(page.getErrorMessage());
        Workbench.press(dialog.getShell(), "Apply and Close");
        assertEquals(MANIFEST.replace("flash:\n  size: 1MB   # on the board\n", ""), file.readString());
    }

    @Test
    void a_broken_file_is_explained() throws Exception {
        project.write("fota.yaml", "- a list\n");
        IPreferencePage page = properties();
        assertTrue(page.getMessage().startsWith("fota.yaml cannot be read as a map of keys"), page.getMessage());
        assertTrue(!value("flash", "size", Combo.class).isEnabled());
        Workbench.picture("properties-broken");
    }

    @Test
    void a_folder_without_the_compiler_is_refused() throws Exception {
        dialog = PreferencesUtil.createPreferenceDialogOn(
                Workbench.page().getWorkbenchWindow().getShell(),
                "org.fotaide.eclipse.ui.preferences.toolchain",
                null,
                null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        IPreferencePage page = (IPreferencePage) dialog.getSelectedPage();
        Text compiler = Workbench.find(
                dialog.getShell(),
                Text.class,
                one -> one.getParent() == page.getControl() || one.getParent().getParent() == page.getControl());
        type(compiler, folder.toString());
        Workbench.picture("preferences-toolchain");
        assertEquals("The folder has no xtensa-lx106-elf-gcc: it is often called bin.", page.getErrorMessage());
        Files.writeString(folder.resolve("xtensa-lx106-elf-gcc"), "");
        type(compiler, folder.toString());
        assertNull(page.getErrorMessage());
        assertTrue(page.performOk());
        assertTrue(Toolchain.current().variables().get("PATH").startsWith(folder + File.pathSeparator));
    }

    @Test
    void whatever_is_wrong_stays_told_while_other_fields_are_typed() {
        dialog = PreferencesUtil.createPreferenceDialogOn(
                Workbench.page().getWorkbenchWindow().getShell(), "org.fotaide.eclipse.ui.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        IPreferencePage page = (IPreferencePage) dialog.getSelectedPage();
        type(field("&First port that devices connect to:"), "50000");
        type(field("&Last port that devices connect to:"), "20000");
        assertEquals("The last port is before the first.", page.getErrorMessage());
        type(field("&Network interfaces (empty for all):"), "nope0");
        String unknown = page.getErrorMessage();
        assertTrue(unknown.startsWith("This computer has no network interface called nope0."), unknown);
        type(field("&Last port that devices connect to:"), "60000");
        assertEquals(unknown, page.getErrorMessage());
        assertTrue(!page.isValid());
        type(field("&Network interfaces (empty for all):"), "");
        assertNull(page.getErrorMessage());
        assertTrue(page.isValid());
    }

    private Text field(String label) {
        Label told = Workbench.find(
                dialog.getShell(), Label.class, one -> one.getText().equals(label));
        Control[] around = told.getParent().getChildren();
        return (Text) around[Arrays.asList(around).indexOf(told) + 1];
    }

    private IPreferencePage properties() {
        dialog = PreferencesUtil.createPropertyDialogOn(
                Workbench.page().getWorkbenchWindow().getShell(),
                project.project(),
                "org.fotaide.eclipse.ui.manifestPage",
                null,
                null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return (IPreferencePage) dialog.getSelectedPage();
    }

    private <T extends Control> T value(String section, String key, Class<T> kind) {
        Group group = Workbench.find(
                dialog.getShell(), Group.class, one -> one.getText().equalsIgnoreCase(section));
        Label label = Workbench.find(group, Label.class, one -> one.getText().equals(key + ":"));
        int index = Arrays.asList(group.getChildren()).indexOf(label);
        return kind.cast(group.getChildren()[index + 1]);
    }

    private static void type(Text field, String text) {
        field.setText(text);
        field.notifyListeners(SWT.KeyUp, new Event());
    }
}
