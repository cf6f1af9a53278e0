// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.core.project.FotaNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Times for benchmarks/, which starts this by its name; no test of the build. The results go to target/measure.properties. */
@ExtendWith(Guard.class)
class WorkbenchMeasure {
    private static final int KEYS = 200;
    private static final int WARM = 40;
    private static final int ROUNDS = 5;
    private static final int PROJECTS = 500;

    /** Where a letter is put that breaks the version, and what is told then. */
    private static final String VERSION = "version: v1.0.2t45772(a)";

    @TempDir
    private Path folder;

    @Test
    void measure() throws Exception {
        Properties results = new Properties();
        results.setProperty("key", words(keys()));
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(open("bare" + round, false));
            ours.add(open("ours" + round, true));
        }
        results.setProperty("open", words(ours));
        results.setProperty("open.bare", words(bare));
        Path measured = Path.of(System.getProperty("fota.pictures")).resolveSibling("measure.properties");
        try (var file = Files.newOutputStream(measured)) {
            results.store(file, null);
        }
    }

    private static String words(List<Long> nanos) {
        return nanos.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** From a key to the marker that tells of it, or to its end. */
    private static List<Long> keys() throws Exception {
        FirmwareProject project = FirmwareProject.create("typing");
        try {
            IFile file = project.write(
                    "fota.yaml", "product: {name: light, ptype: 45772}\n" + VERSION + "\nflash: {size: 1MB}\n");
            IEditorPart editor = IDE.openEditor(Workbench.page(), file);
            StyledText text = (StyledText) editor.getAdapter(Control.class);
            Workbench.await("", project::problems);
            text.setFocus();
            int flag = text.getText().indexOf("(a)") + 1;
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < WARM + KEYS; i++) {
                boolean breaks = i % 2 == 0;
                text.setCaretOffset(breaks ? flag : flag + 1);
                long start = System.nanoTime();
                press(text, breaks ? 'x' : SWT.BS);
                Workbench.await(breaks ? "fota.yaml rom-flag" : "", project::problems);
                if (i >= WARM) {
                    times.add(System.nanoTime() - start);
                }
            }
            return times;
        } finally {
            Workbench.page().closeAllEditors(false);
            project.close();
        }
    }

    private static void press(StyledText text, char key) {
        Event event = new Event();
        event.character = key;
        event.keyCode = key;
        event.doit = true;
        text.notifyListeners(SWT.KeyDown, event);
    }

    /** From the creation of a project over an existing folder of 2,000 files until all of it is known, and told. */
    private long open(String name, boolean ours) throws Exception {
        Path place = folder.resolve(name);
        for (int i = 0; i < PROJECTS; i++) {
            Path one = place.resolve("team" + i / 25).resolve("product" + i);
            Files.createDirectories(one.resolve("src"));
            Files.writeString(
                    one.resolve("fota.yaml"),
                    "product: {ptype: " + (10_000 + i) + "}\nversion: v1.0.0t" + (10_000 + i)
                            + (i % 10 == 0 ? "(A)\n" : "(a)\n"));
            Files.writeString(one.resolve("README.md"), "# Product " + i + "\n\n" + "It blinks.\n".repeat(40));
            Files.writeString(one.resolve("Makefile"), "all:\n\t@echo " + i + "\n");
            Files.writeString(one.resolve("src/main.c"), "int main(void) { return " + i + "; }\n".repeat(100));
        }
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
        description.setLocationURI(place.toUri());
        description.setNatureIds(ours ? new String[] {FotaNature.ID} : new String[0]);
        long start = System.nanoTime();
        project.create(description, null);
        project.open(null);
        if (ours) {
            Workbench.await(Integer.toString(PROJECTS / 10), () -> Integer.toString(problems(project)));
        }
        long took = System.nanoTime() - start;
        project.delete(true, true, null);
        return took;
    }

    private static int problems(IProject project) {
        try {
            return Arrays.asList(
                            project.findMarkers("org.fotaide.eclipse.core.problem", true, IResource.DEPTH_INFINITE))
                    .size();
        } catch (CoreException closing) {
            return 0;
        }
    }
}
