// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Publish Release... in the menu of a project. */
@ExtendWith(Guard.class)
class PublishTest {
    private static final String ROM = "v1.0.2t45772(a)";

    private static final IEclipsePreferences SSH = InstanceScope.INSTANCE.getNode("org.eclipse.jsch.core");

    @TempDir
    private Path site;

    /** What the page of SSH2 is told. */
    @TempDir
    private Path home;

    private FirmwareProject project;

    @BeforeEach
    void create() throws Exception {
        project = FirmwareProject.blinky();
    }

    @AfterEach
    void delete() throws CoreException {
        Workbench.page().closeAllEditors(false);
        SSH.remove("SSH2HOME");
        Consoles.clear();
        project.close();
    }

    @Test
    void a_release_is_built_checked_and_put_where_devices_fetch_it() throws Exception {
        IFile manifest = open("publish:\n  site: {via: directory, url: \"" + site + "\"}\n");
        Workbench.whenDialog("Publish Release", PublishTest::finish);
        Workbench.command("org.fotaide.eclipse.ui.publish");
        Workbench.await(
                "published",
                () -> Consoles.text().contains(ROM + " is published to site") ? "published" : Consoles.text());
        assertEquals(2, images());
        Workbench.await("listed", () -> read(manifest).contains("- " + ROM) ? "listed" : read(manifest));
        Workbench.picture("published");
    }

    @Test
    void what_speaks_against_it_is_told_before_anything_is_changed() throws Exception {
        open("publish:\n  site: {via: directory, url: \"" + site + "\"}\n");
        String[] told = {""};
        Workbench.whenDialog("Publish Release", shell -> {
            Workbench.find(shell, Button.class, one -> one.getText().startsWith("&Build"))
                    .setSelection(false);
            told[0] = check(shell, "publish-refused");
        });
        Workbench.command("org.fotaide.eclipse.ui.publish");
        assertTrue(told[0].contains("Nothing was built yet."), told[0]);
        assertEquals(0, images());
    }

    @Test
    void a_check_builds_before_it_tells_what_would_be_done() throws Exception {
        open("publish:\n  site: {via: directory, url: \"" + site + "\"}\n");
        String[] told = {""};
        Workbench.whenDialog("Publish Release", shell -> told[0] = check(shell, "publish-checked"));
        Workbench.command("org.fotaide.eclipse.ui.publish");
        assertTrue(told[0].contains(ROM), told[0]);
        assertNotEquals("0 images", project.built());
        assertEquals(0, images());
    }

    @Test
    void a_project_without_a_place_is_told_how_to_name_one() throws Exception {
        open("");
        boolean[] offered = {true};
        Workbench.whenDialog("Publish Release", shell -> {
            offered[0] = Workbench.find(
                            shell, Button.class, one -> one.getText().equals("Publi&sh"))
                    .isEnabled();
            picture("publish-nowhere");
            shell.close();
        });
        Workbench.command("org.fotaide.eclipse.ui.publish");
        assertTrue(!offered[0]);
    }

    @Test
    @EnabledIf(value = "sshInstalled", disabledReason = "sshd is not installed")
    void a_server_that_was_never_seen_is_asked_about_and_then_known() throws Exception {
        try (OpenSsh server = OpenSsh.start(home)) {
            sshHome(home);
            open("publish:\n  site: {via: sftp, url: \"" + server.url(site) + "\"}\n");
            Workbench.whenDialog("Unknown Server", shell -> {
                picture("unknown-server");
                Workbench.press(shell, "Do Not Trust");
            });
            publish("error: ");
            assertEquals(0, images());
            Consoles.clear();
            Workbench.whenDialog("Unknown Server", shell -> Workbench.press(shell, "Trust"));
            publish(ROM + " is published to site");
            assertEquals(2, images());
            assertTrue(Files.readString(home.resolve("known_hosts")).startsWith("[127.0.0.1]:"));
        }
    }

    /** Preferences &gt; General &gt; Network Connections &gt; SSH2. */
    private static void sshHome(Path folder) {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
                Workbench.page().getWorkbenchWindow().getShell(), "org.eclipse.jsch.ui.SSHPreferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Text home = Workbench.find(
                dialog.getShell(), Text.class, one -> one.getText().endsWith(".ssh"));
        home.setText(folder.toString());
        Workbench.picture("preferences-ssh2");
        Workbench.press(dialog.getShell(), "Apply and Close");
    }

    static boolean sshInstalled() {
        return OpenSsh.installed();
    }

    private static void publish(String told) {
        Workbench.whenDialog("Publish Release", PublishTest::finish);
        Workbench.command("org.fotaide.eclipse.ui.publish");
        Workbench.await("told", () -> Consoles.text().contains(told) ? "told" : Consoles.text());
    }

    private IFile open(String places) throws Exception {
        IFile manifest = project.project().getFile("fota.yaml");
        project.write("fota.yaml", manifest.readString() + places);
        IDE.openEditor(Workbench.page(), manifest);
        return manifest;
    }

    private static void finish(Shell dialog) {
        assertEquals("site", Workbench.find(dialog, Combo.class, one -> true).getText());
        picture("publish");
        Workbench.press(dialog, "Publish");
    }

    private static String check(Shell dialog, String picture) {
        Text result = Workbench.find(dialog, Text.class, one -> (one.getStyle() & SWT.MULTI) != 0);
        Workbench.press(dialog, "Check Without Publishing");
        Workbench.await("told", () -> result.getText().isEmpty() ? "nothing" : "told");
        picture(picture);
        String told = result.getText();
        dialog.close();
        return told;
    }

    private static void picture(String name) {
        Workbench.picture(name);
    }

    private static String read(IFile file) {
        try {
            return Files.readString(file.getLocation().toPath());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private long images() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file ->
                            file.toString().contains(ROM) && file.toString().endsWith(".bin"))
                    .count();
        }
    }
}
