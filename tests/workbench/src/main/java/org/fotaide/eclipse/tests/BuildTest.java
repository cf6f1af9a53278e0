// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Building user1 and user2 with the real cross compiler. */
@ExtendWith(Guard.class)
class BuildTest {
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
    void both_images_are_built_and_their_sizes_told() throws Exception {
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await(
                "Built v1.0.2t45772(a)",
                () -> Consoles.text().contains("Built v1.0.2t45772(a)") ? "Built v1.0.2t45772(a)" : Consoles.text());
        assertTrue(Consoles.text().matches("(?s).*user1.*bytes.*free.*user2.*bytes.*free.*"), Consoles.text());
        Workbench.picture("build");
    }

    @Test
    void the_words_behind_the_map_tell_what_a_build_leaves_free() throws Exception {
        ISourceViewer viewer = viewer();
        Workbench.await("499712 bytes", () -> beside(viewer, "user1 "));
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("438000 bytes free", () -> beside(viewer, "user1 "));
        Workbench.picture("build-room");
        enlarge();
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("less", () -> left(viewer));
    }

    @Test
    void the_words_follow_a_build_for_an_upload() throws Exception {
        ISourceViewer viewer = viewer();
        Workbench.await("499712 bytes", () -> beside(viewer, "user1 "));
        try (DeviceRows rows = new DeviceRows()) {
            rows.start(DeviceRows.settings("porch", "v1.0.1t45772(a)"));
            Workbench.command("org.fotaide.eclipse.ui.build");
            Workbench.await("438000 bytes free", () -> beside(viewer, "user1 "));
            enlarge();
            viewer.getDocument().replace(0, 0, "# not saved yet\n");
            Workbench.await("porch there v1.0.1t45772(a) user1", () -> rows.row("porch"));
            DebugUITools.launch(Launches.upload("porch"), ILaunchManager.RUN_MODE);
            Workbench.await("ended with 0", Launches::states);
            assertFalse(Workbench.page().getActiveEditor().isDirty());
            Workbench.await("less", () -> left(viewer));
        } finally {
            Launches.forget();
        }
    }

    @Test
    void the_words_stay_when_the_project_gets_another_name() throws Exception {
        ISourceViewer viewer = viewer();
        Workbench.await("499712 bytes", () -> beside(viewer, "user1 "));
        project = project.rename("beacon");
        IEditorPart editor = Workbench.page().getActiveEditor();
        Workbench.await("/beacon/fota.yaml", () -> editor.getEditorInput()
                .getAdapter(IFile.class)
                .getFullPath()
                .toString());
        Workbench.await("499712 bytes", () -> beside(viewer, "user1 "));
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("438000 bytes free", () -> beside(viewer, "user1 "));
        viewer.getDocument().replace(viewer.getDocument().getLength(), 0, "  - v1.0.0t45772(a)\n");
        Workbench.await("room", () -> room(viewer, "v1.0.0t45772(a)"));
        Workbench.picture("renamed");
    }

    /** By 200000 bytes, which the linker would leave out as they are not used. */
    private void enlarge() throws Exception {
        IFile makefile = project.project().getFile("Makefile");
        project.write("Makefile", makefile.readString().replace("-Wl,--gc-sections", ""));
        project.write(
                "src/large.c", "const char large[200000] __attribute__((section(\".irom0.text\"), used)) = {1};\n");
    }

    private static String left(ISourceViewer viewer) {
        String words = beside(viewer, "user1 ");
        return words.matches("23\\d{4} bytes free") ? "less" : words + Consoles.text();
    }

    private static ISourceViewer viewer() {
        return (ISourceViewer) Workbench.page().getActiveEditor().getAdapter(ITextViewer.class);
    }

    /** Whether there is room for words beside the line of a text: they are painted. */
    private static String room(ISourceViewer viewer, String text) {
        StyledText shown = viewer.getTextWidget();
        int start = shown.getText().indexOf(text);
        return Arrays.stream(shown.getStyleRanges(start, text.length() + 1)).anyMatch(style -> style.metrics != null)
                ? "room"
                : "none";
    }

    /** What stands beside the text behind a word, up to a comma. */
    private static String beside(ISourceViewer viewer, String word) {
        List<String> labels = new ArrayList<>();
        viewer.getAnnotationModel().getAnnotationIterator().forEachRemaining(one -> labels.addAll(labels(one)));
        return labels.stream()
                .filter(label -> label.contains(word))
                .map(label -> label.substring(label.indexOf(word) + word.length())
                        .split(",")[0]
                        .strip())
                .findFirst()
                .orElseGet(labels::toString);
    }

    /** The platform paints them and tells them nobody. */
    private static List<String> labels(Annotation annotation) {
        if (!(annotation instanceof AbstractInlinedAnnotation)) {
            return List.of();
        }
        try {
            Field minings = annotation.getClass().getDeclaredField("fMinings");
            minings.setAccessible(true);
            return ((List<?>) minings.get(annotation))
                    .stream()
                            .map(mining -> String.valueOf(((ICodeMining) mining).getLabel()))
                            .toList();
        } catch (ReflectiveOperationException other) {
            throw new AssertionError(other);
        }
    }

    @ParameterizedTest
    @CsvSource({"build, Shift+Ctrl+Alt+B", "upload, Ctrl+Alt+U", "format, Shift+Ctrl+F", "rename, Shift+Alt+R"})
    void a_key_of_the_documents_is_no_other_commands_key(String command, String keys) {
        assertEquals(
                keys,
                PlatformUI.getWorkbench()
                        .getService(IBindingService.class)
                        .getBestActiveBindingFormattedFor("org.fotaide.eclipse.ui." + command));
    }

    @Test
    void the_project_menu_has_the_steps_of_the_job() {
        assertEquals(
                List.of("Build Firmware", "Next ROM Name...", "Publish Release...", "Upload to Device"),
                Workbench.menu("Project").stream()
                        .filter(
                                Set.of("Build Firmware", "Next ROM Name...", "Publish Release...", "Upload to Device")
                                        ::contains)
                        .toList());
    }

    @Test
    void a_build_of_nothing_is_told() throws Exception {
        Workbench.page().closeAllEditors(false);
        project.close();
        StringBuilder told = new StringBuilder();
        Workbench.whenDialog("Build Firmware", dialog -> {
            Workbench.every(dialog, Label.class).map(Label::getText).forEach(told::append);
            dialog.close();
        });
        Workbench.command("org.fotaide.eclipse.ui.build");
        assertEquals("There is no open FOTA project. Make one with File > New > FOTA Project.", told.toString());
    }

    @Test
    void what_the_compiler_refuses_is_marked_in_its_line() throws Exception {
        IFile source = project.project().getFile("src/wait.c");
        String sound = source.readString();
        project.write("src/wait.c", sound + "int broken = ;\n");
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("wait.c " + (sound.lines().count() + 1), this::errors);
        IDE.openEditor(Workbench.page(), source);
        Workbench.page().showView("org.eclipse.ui.views.ProblemView");
        Workbench.picture("build-error");
        project.write("src/wait.c", sound);
        IDE.openEditor(Workbench.page(), project.project().getFile("fota.yaml"));
        Workbench.command("org.fotaide.eclipse.ui.build");
        Workbench.await("", this::errors);
    }

    @Test
    @EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
    void a_click_on_the_words_above_build_builds() throws Exception {
        StyledText text = (StyledText) Workbench.page().getActiveEditor().getAdapter(Control.class);
        int line = text.getLineAtOffset(text.getText().indexOf("build:"));
        Workbench.await("words", () -> text.getLineVerticalIndent(line) > 0 ? "words" : "none");
        Point words = new Point(20, text.getLinePixel(line) + text.getLineVerticalIndent(line) / 2);
        Hand hand = new Hand();
        hand.moveTo(text, words);
        hand.click(text, new Point(words.x + 1, words.y));
        Workbench.await("built", () -> Consoles.text().contains("Built v1.0.2t45772(a)") ? "built" : Consoles.text());
    }

    @Test
    void a_build_that_is_stopped_leaves_no_process_behind() throws Exception {
        project.write("Makefile", "all objects:\n\t@echo first; sh -c 'sleep 4711; echo late'\n");
        Workbench.command("org.fotaide.eclipse.ui.build");
        try {
            Workbench.await("1", () -> Long.toString(sleepers()));
        } finally {
            Arrays.stream(Job.getJobManager().find(null))
                    .filter(job -> job.getName().startsWith("Build blinky"))
                    .forEach(Job::cancel);
        }
        Workbench.await("0", () -> Long.toString(sleepers()));
        Workbench.await("stopped", () -> Consoles.text().contains("Stopped.") ? "stopped" : Consoles.text());
    }

    private static long sleepers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").endsWith("/sleep 4711"))
                .count();
    }

    private String errors() {
        try {
            return Arrays.stream(project.project()
                            .findMarkers("org.fotaide.eclipse.core.compiler", true, IResource.DEPTH_INFINITE))
                    .filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
                    .map(marker -> marker.getResource().getName() + " " + marker.getAttribute(IMarker.LINE_NUMBER, 0))
                    .collect(Collectors.joining(", "));
        } catch (CoreException gone) {
            return gone.toString();
        }
    }
}
