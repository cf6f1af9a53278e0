// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.core.server.LanguageService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around us is told in words, once, and leaves no error in the log. */
@ExtendWith(Guard.class)
class MishapsTest {
    private final ServiceCaller<LanguageService> language = new ServiceCaller<>(getClass(), LanguageService.class);
    private FirmwareProject project;

    @BeforeEach
    void create() throws Exception {
        project = FirmwareProject.blinky();
        IDE.openEditor(Workbench.page(), project.project().getFile("fota.yaml"));
    }

    @AfterEach
    void delete() throws CoreException {
        Workbench.page().closeAllEditors(false);
        Consoles.clear();
        project.close();
    }

    @Test
    void a_language_server_that_ends_is_started_again_and_told_once() throws Exception {
        Workbench.await("", project::problems);
        language.current().orElseThrow().server().shutdown();
        Workbench.await("1", () -> Long.toString(notices("The FOTA language server had ended and was started again.")));
        Workbench.picture("server-again");
        String sound = project.project().getFile("fota.yaml").readString();
        project.write("fota.yaml", sound.replace("v1.0.2t45772(a)", "V1.0.2t45772(a)"));
        Workbench.await("fota.yaml rom-case", project::problems);
        assertEquals(1, notices("The FOTA language server had ended and was started again."));
    }

    @Test
    void a_broken_manifest_is_named_by_the_build() throws Exception {
        project.write("fota.yaml", "product: [\n");
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("told", () -> told("fota.yaml"));
    }

    @Test
    void a_build_whose_folder_is_taken_away_ends_with_words() throws Exception {
        Path work = project.project().getLocation().append(".fota").toPath();
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("true", () -> Boolean.toString(Files.isDirectory(work) || ended()));
        deleteFolder(work);
        Workbench.await("true", () -> Boolean.toString(ended()));
    }

    @Test
    void a_file_that_may_not_be_written_is_told_on_the_page() throws Exception {
        IFile file = project.project().getFile("fota.yaml");
        Workbench.page().closeAllEditors(false);
        readOnly(file, true);
        PreferenceDialog dialog = PreferencesUtil.createPropertyDialogOn(
                Workbench.page().getWorkbenchWindow().getShell(),
                project.project(),
                "org.fotaide.eclipse.ui.manifestPage",
                null,
                null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            IPreferencePage page = (IPreferencePage) dialog.getSelectedPage();
            String before = file.readString();
            Workbench.find(dialog.getShell(), Combo.class, one -> one.getText().equals("512+512"))
                    .setText("1024+1024");
            assertFalse(page.performOk());
            assertTrue(page.getErrorMessage().startsWith("fota.yaml was not changed."), page.getErrorMessage());
            assertEquals(before, file.readString());
        } finally {
            dialog.close();
            readOnly(file, false);
        }
    }

    @Test
    @EnabledIf(value = "mayMount", disabledReason = "a small disk cannot be mounted here")
    void a_full_disk_is_told(@TempDir Path folder) throws Exception {
        assertTrue(mount(folder));
        try {
            Path place = folder.resolve("small");
            FirmwareProject small = elsewhere(place);
            try {
                IDE.openEditor(Workbench.page(), small.project().getFile("fota.yaml"));
                Workbench.command("org.fotaide.eclipse.ui.build");
                Workbench.await("told", () -> told("o space left on device"));
                Workbench.picture("disk-full");
            } finally {
                Workbench.page().closeAllEditors(false);
                small.close();
            }
        } finally {
            unmount(folder);
        }
    }

    private FirmwareProject elsewhere(Path place) throws Exception {
        Path from = project.project().getLocation().toPath();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                boolean source =
                        relative.startsWith("src") || relative.startsWith("ld") || relative.getNameCount() == 1;
                if (source && !relative.toString().equals(".project")) {
                    Path copy = place.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("small");
        description.setLocationURI(place.toUri());
        return FirmwareProject.create(description);
    }

    static boolean mayMount() throws Exception {
        Path folder = Files.createTempDirectory("disk");
        boolean may = mount(folder);
        if (may) {
            unmount(folder);
        }
        Files.delete(folder);
        return may;
    }

    private static boolean mount(Path folder) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", folder.toString());
    }

    private static void unmount(Path folder) throws Exception {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private static void readOnly(IFile file, boolean wanted) throws CoreException {
        ResourceAttributes attributes = file.getResourceAttributes();
        attributes.setReadOnly(wanted);
        file.setResourceAttributes(attributes);
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean ended() {
        return Consoles.text().matches("(?s).*(Built v|error: .*why: .*do: ).*");
    }

    private static String told(String words) {
        return Consoles.text().matches("(?s).*error: .*" + words + ".*do: .*") ? "told" : Consoles.text();
    }

    private static long notices(String words) {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(Shell::isVisible)
                .flatMap(shell -> Workbench.every(shell, Label.class))
                .filter(label -> label.getText().startsWith(words))
                .count();
    }
}
