// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong in a project's files, as the workbench shows it. */
@ExtendWith(Guard.class)
class ProblemsTest {
    private static final String WRONG = "product: {name: light, ptype: 45772}\nversion: v1.0.2t45772(A)\n";

    private FirmwareProject project;

    @BeforeEach
    void create() throws CoreException {
        project = FirmwareProject.create("light");
    }

    @AfterEach
    void delete() throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    @Test
    void problems_of_files_come_and_go_with_what_is_on_disk() throws CoreException {
        project.write("fota.yaml", WRONG);
        build();
        Workbench.await("fota.yaml rom-case", project::problems);
        project.write("fota.yaml", WRONG.replace("(A)", "(a)"));
        build();
        Workbench.await("", project::problems);
    }

    @Test
    void problems_follow_the_editor() throws CoreException, IOException {
        IFile file = project.write("fota.yaml", WRONG.replace("(A)", "(a)"));
        ITextEditor editor = open(file);
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        document.set(WRONG);
        Workbench.await("fota.yaml rom-case", project::problems);
        Workbench.page().showView("org.eclipse.ui.views.ProblemView");
        Workbench.picture("problem-in-editor");
        document.set(WRONG.replace("(A)", "(a)"));
        Workbench.await("", project::problems);
    }

    @Test
    void a_fix_at_the_marker_mends_a_closed_file() throws CoreException {
        IFile file = project.write("fota.yaml", WRONG);
        build();
        Workbench.await("fota.yaml rom-case", project::problems);
        IMarker marker = project.problem("rom-case");
        IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
        assertEquals("Change to v1.0.2t45772(a)", fixes[0].getLabel());
        fixes[0].run(marker);
        Workbench.await("", project::problems);
        assertEquals(WRONG.replace("(A)", "(a)"), file.readString());
    }

    @Test
    void one_fix_mends_many_from_the_problems_view() throws CoreException {
        IFile file = project.write("fota.yaml", WRONG + "releases: [v1.0.1t45772(A), v1.0.0t45772(A)]\n");
        build();
        Workbench.await("fota.yaml rom-case, fota.yaml rom-case, fota.yaml rom-case", project::problems);
        Workbench.page().showView("org.eclipse.ui.views.ProblemView");
        Tree problems = Workbench.find(
                Workbench.page().getWorkbenchWindow().getShell(),
                Tree.class,
                tree -> tree.isVisible() && tree.getColumnCount() > 3);
        Workbench.await("chosen", () -> firstOf(problems));
        Workbench.whenDialog("Quick Fix", dialog -> {
            Workbench.press(dialog, "Select All");
            Workbench.picture("fix-many");
            Workbench.press(dialog, "Finish");
        });
        Workbench.command("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
        Workbench.await("", project::problems);
        assertEquals(WRONG.replace("(A)", "(a)") + "releases: [v1.0.1t45772(a), v1.0.0t45772(a)]\n", file.readString());
    }

    /** Chooses the first problem of the first group, once it is there. */
    private static String firstOf(Tree problems) {
        if (problems.getItemCount() == 0) {
            return "no group";
        }
        TreeItem group = problems.getItem(0);
        Event opened = new Event();
        opened.item = group;
        problems.notifyListeners(SWT.Expand, opened);
        group.setExpanded(true);
        TreeItem first = group.getItemCount() == 0 ? group : group.getItem(0);
        problems.setSelection(first);
        Event chosen = new Event();
        chosen.item = first;
        problems.notifyListeners(SWT.Selection, chosen);
        return first.getText().contains("must be lower case") ? "chosen" : first.getText();
    }

    private static ITextEditor open(IFile file) throws CoreException {
        IEditorPart editor = IDE.openEditor(Workbench.page(), file);
        assertEquals(
                "org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
        return (ITextEditor) editor;
    }

    private static void build() throws CoreException {
        ResourcesPlugin.getWorkspace().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor());
    }
}
