// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.eclipse.ui.perspective.FirmwarePerspective;
import org.fotaide.eclipse.ui.project.ImportedProject;
import org.fotaide.eclipse.ui.wizard.ProjectWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How a project comes into the workspace, and where it is worked on. */
@ExtendWith(Guard.class)
class NewProjectTest {
    @TempDir
    Path folder;

    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("lamp");

    @AfterEach
    void delete() throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.delete(IResource.ALWAYS_DELETE_PROJECT_CONTENT, null);
    }

    @Test
    void the_wizard_makes_a_project_that_builds_at_once() throws Exception {
        WizardDialog dialog = wizard();
        assertEquals("Give the project a name.", dialog.getMessage());
        text(dialog, 0).setText("lamp");
        Workbench.picture("wizard-place");
        Workbench.press(dialog.getShell(), "Next >");
        Workbench.picture("wizard-product");
        text(dialog, 3).setText("none");
        assertFalse(Workbench.find(
                        dialog.getShell(), Button.class, one -> one.getText().equals("&Finish"))
                .isEnabled());
        assertEquals("A product type is a whole number from 1 to 4294967295.", dialog.getErrorMessage());
        Workbench.picture("wizard-product-wrong");
        text(dialog, 3).setText("45772");
        Workbench.press(dialog.getShell(), "Finish");
        assertTrue(FotaNature.on(project));
        assertEquals("fota.yaml", Workbench.page().getActiveEditor().getTitle());
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("both", new FirmwareProject(project)::built);
    }

    @Test
    void the_wizard_can_be_finished_on_its_first_page() throws Exception {
        WizardDialog dialog = wizard();
        text(dialog, 0).setText("lamp");
        Workbench.press(dialog.getShell(), "Finish");
        assertTrue(project.getFile("fota.yaml").readString().contains("name: lamp"));
        Workbench.await("", new FirmwareProject(project)::problems);
    }

    @Test
    @EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
    void the_wizard_needs_no_mouse() throws Exception {
        PlatformUI.getWorkbench()
                .showPerspective(FirmwarePerspective.ID, Workbench.page().getWorkbenchWindow());
        Hand hand = new Hand();
        clickIntoTheWindow(hand, new DeviceRows());
        Workbench.whenDialog("New", shell -> makeByKeys(hand, (WizardDialog) shell.getData()));
        hand.press("ctrl+n");
        Workbench.await("fota.yaml", () -> Optional.ofNullable(Workbench.page().getActiveEditor())
                .map(IEditorPart::getTitle)
                .orElse("no editor"));
        assertTrue(FotaNature.on(project));
    }

    /** A workbench that has just started need not have the keyboard. */
    private static void clickIntoTheWindow(Hand hand, DeviceRows rows) {
        Text filter = rows.filter();
        hand.click(filter, new Point(filter.getSize().x / 2, filter.getSize().y / 2));
        Workbench.await("focus", () -> filter.isFocusControl() ? "focus" : "none");
    }

    private static void makeByKeys(Hand hand, WizardDialog dialog) {
        Tree wizards = Workbench.find(dialog.getShell(), Tree.class, tree -> true);
        hand.type("FOTA Project");
        Workbench.await(
                "FOTA",
                () -> Arrays.stream(wizards.getItems()).map(TreeItem::getText).collect(Collectors.joining(", ")));
        hand.press("Down", "Down");
        Workbench.await("FOTA Project", () -> Arrays.stream(wizards.getSelection())
                .map(TreeItem::getText)
                .collect(Collectors.joining(", ")));
        hand.press("Return");
        Workbench.await("place", () -> dialog.getCurrentPage().getName());
        hand.type("lamp");
        hand.press("alt+n");
        Workbench.await("product", () -> dialog.getCurrentPage().getName());
        hand.press("alt+f");
    }

    @Test
    void a_folder_with_a_project_is_taken_as_it_is() throws Exception {
        Files.writeString(folder.resolve("fota.yaml"), "product: {name: lamp, ptype: 7}\nversion: v1.0.0t7(A)\n");
        WizardDialog dialog = wizard();
        text(dialog, 0).setText("lamp");
        Button here = Workbench.find(
                dialog.getShell(), Button.class, one -> one.getText().equals("In the &workspace"));
        here.setSelection(false);
        here.notifyListeners(SWT.Selection, new Event());
        text(dialog, 1).setText(folder.toString());
        Workbench.press(dialog.getShell(), "Next >");
        Workbench.picture("wizard-existing");
        Workbench.press(dialog.getShell(), "Finish");
        Workbench.await("fota.yaml rom-case", () -> new FirmwareProject(project).problems());
        project.delete(IResource.NEVER_DELETE_PROJECT_CONTENT, null);
        assertTrue(Files.exists(folder.resolve("fota.yaml")));
    }

    @Test
    void a_project_without_a_manifest_gets_one_when_it_is_converted() throws Exception {
        project.create(null);
        project.open(null);
        ((ISetSelectionTarget) Workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer"))
                .selectReveal(new StructuredSelection(project));
        Workbench.whenDialog("Convert to FOTA Project", dialog -> {
            Workbench.find(dialog, Text.class, Text::getEditable).setText("51234");
            Workbench.picture("convert");
            Workbench.press(dialog, "OK");
        });
        Workbench.command("org.fotaide.eclipse.ui.convert");
        Workbench.await(
                "converted",
                () -> FotaNature.on(project) && project.getFile("fota.yaml").exists() ? "converted" : "not");
        assertTrue(project.getFile("fota.yaml").readString().contains("name: lamp\n  ptype: 51234\n"));
        Workbench.await("", new FirmwareProject(project)::problems);
    }

    @Test
    void a_number_that_another_product_has_is_not_proposed() throws Exception {
        Files.writeString(folder.resolve("fota.yaml"), "product: {name: a, ptype: 45772}\nversion: v1.0.0t45772(a)\n");
        IProjectDescription there = ResourcesPlugin.getWorkspace().newProjectDescription("there");
        there.setLocation(IPath.fromPath(folder));
        try (FirmwareProject other = FirmwareProject.create(there)) {
            assertTrue(other.project().isOpen());
            WizardDialog dialog = wizard();
            text(dialog, 0).setText("lamp");
            Workbench.press(dialog.getShell(), "Next >");
            assertEquals("", text(dialog, 3).getText());
            assertEquals("Give the number of this product; each product has its own.", dialog.getMessage());
            assertNull(dialog.getErrorMessage());
            assertFalse(dialog.getCurrentPage().isPageComplete());
            dialog.close();
        }
    }

    @Test
    void projects_are_found_in_a_folder_that_is_imported() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/fota.yaml"), "");
        assertEquals(
                Set.of(folder.resolve("a/b").toFile()),
                new ImportedProject().findConfigurableLocations(folder.toFile(), new NullProgressMonitor()));
    }

    @Test
    void the_perspective_has_the_views_of_the_job() throws Exception {
        PlatformUI.getWorkbench()
                .showPerspective(FirmwarePerspective.ID, Workbench.page().getWorkbenchWindow());
        Workbench.picture("perspective");
        assertEquals("FOTA", Workbench.page().getPerspective().getLabel());
    }

    @Test
    void wrong_preferences_are_told_at_once() throws IOException {
        PreferenceDialog dialog =
                PreferencesUtil.createPreferenceDialogOn(shell(), "org.fotaide.eclipse.ui.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Text interfaces = Workbench.find(dialog.getShell(), Text.class, one -> one.getToolTipText() != null);
        interfaces.setText("lo wlan77");
        interfaces.notifyListeners(SWT.KeyUp, new Event());
        Workbench.picture("preferences");
        assertTrue(((IPreferencePage) dialog.getSelectedPage())
                .getErrorMessage()
                .startsWith("This computer has no network interface called wlan77."));
        dialog.close();
    }

    private WizardDialog wizard() {
        ProjectWizard wizard = new ProjectWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(shell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    private static Shell shell() {
        return Workbench.page().getWorkbenchWindow().getShell();
    }

    private static Text text(WizardDialog dialog, int number) {
        int[] left = {number};
        return Workbench.find(
                dialog.getShell(), Text.class, one -> (one.getStyle() & SWT.READ_ONLY) == 0 && left[0]-- == 0);
    }
}
