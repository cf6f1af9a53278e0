// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Flash Layout view, driven by mouse, keys and commands. */
@ExtendWith(Guard.class)
class LayoutViewTest {
    private static final String VIEW = "org.fotaide.eclipse.ui.layout";
    private static final String KEY = "{name: master_device_key, offset: 0x7E000, size: 4KB}";

    private FirmwareProject project;
    private ITextEditor editor;
    private IDocument document;
    private Canvas canvas;
    private Link message;
    private Text told;

    @BeforeEach
    void open() throws Exception {
        project = FirmwareProject.blinky();
        editor =
                (ITextEditor) IDE.openEditor(Workbench.page(), project.project().getFile("fota.yaml"));
        document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        show();
        await("master_device_key: 0x7E000 to 0x7EFFF, 4 KB", "master_device_key");
    }

    private void show() {
        Workbench.command("org.fotaide.eclipse.ui.layout.show");
        Shell shell = Workbench.page().getWorkbenchWindow().getShell();
        canvas = Workbench.find(
                shell,
                Canvas.class,
                one -> one.getParent() instanceof ScrolledComposite scroller
                        && scroller.getParent() instanceof SashForm sash
                        && sash.getParent().getChildren()[0] instanceof Link);
        Composite halves = canvas.getParent().getParent();
        message = (Link) halves.getParent().getChildren()[0];
        told = Workbench.find(halves, Text.class, text -> true);
    }

    @AfterEach
    void close() throws CoreException {
        IWorkbenchPage page = Workbench.page();
        IViewPart view = page.findView(VIEW);
        IWorkbenchPartReference shown = page.getReference(view);
        if (page.getPartState(shown) == IWorkbenchPage.STATE_MAXIMIZED) {
            page.toggleZoom(shown);
        }
        page.hideView(view);
        page.closeAllEditors(false);
        project.close();
    }

    @Test
    void a_build_fills_the_slots() throws Exception {
        await("Nothing was built yet");
        Workbench.command("org.fotaide.eclipse.ui.build");
        await("Built last: v1.0.2t45772(a).");
        Workbench.await("true", () -> String.valueOf(tell("user1").contains("Holds v1.0.2t45772(a): ")));
        assertTrue(tell("user1").matches("(?s).* bytes \\(.*\\), \\d+ bytes free\\..*"), tell("user1"));
        Workbench.command("org.fotaide.eclipse.ui.layout.show");
        large();
        Workbench.picture("flash-layout");
    }

    @Test
    void it_follows_what_is_typed_and_marks_a_conflict() throws Exception {
        type(KEY, KEY + "\n    - {name: settings, offset: 0x7C000, size: 8KB}");
        await("settings: 0x7C000 to 0x7DFFF, 8 KB", "settings");
        assertEquals(false, tell("settings").contains("✕"), tell("settings"));
        type("offset: 0x7C000", "offset: 0x7D000");
        Workbench.await("true", () -> String.valueOf(tell("settings").contains("✕ ")));
        assertTrue(tell("master_device_key").contains("✕ "), tell("master_device_key"));
        large();
        Workbench.picture("flash-layout-conflict");
    }

    @Test
    void a_project_that_is_closed_gives_way_to_the_one_that_is_edited() throws Exception {
        try (FirmwareProject other = FirmwareProject.create("other")) {
            other.write("fota.yaml", document.get());
            ((ISetSelectionTarget) Workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer"))
                    .selectReveal(new StructuredSelection(other.project()));
            await("other. ");
            other.project().close(null);
            await("blinky. ");
        }
    }

    @Test
    void a_text_that_cannot_be_read_is_explained_over_the_last_picture() throws Exception {
        type("size: 1MB", "size: 1QB");
        await("fota.yaml, line 6: ");
        assertTrue(message.getText().contains("last one that could be drawn"), message.getText());
        assertTrue(tell("user1").startsWith("user1: 0x1000"), tell("user1"));
        Workbench.picture("flash-layout-broken");
        message.notifyListeners(SWT.Selection, new Event());
        assertEquals("1QB", selected());
        type("size: 1QB", "size: 1MB");
        await("Nothing was built yet");
    }

    @Test
    void a_click_goes_to_the_line() {
        click("master_device_key");
        assertEquals("name", selected());
        assertEquals(10, line());
        click("user2");
        assertEquals("map", selected());
    }

    @Test
    void keys_go_from_part_to_part_and_open_a_line() {
        key(SWT.HOME);
        assertEquals("boot: 0x0 to 0xFFF, 4 KB", first());
        key(SWT.ARROW_DOWN);
        assertEquals("user1: 0x1000 to 0x7BFFF, 492 KB", first());
        key(SWT.ARROW_DOWN);
        assertEquals("user param: 0x7C000 to 0x7FFFF, 16 KB", first());
        key(SWT.ARROW_RIGHT);
        assertEquals("master_device_key: 0x7E000 to 0x7EFFF, 4 KB", first());
        key(SWT.CR);
        assertEquals("name", selected());
        Workbench.command("org.fotaide.eclipse.ui.layout.show");
        key(SWT.ARROW_LEFT);
        assertEquals("user param: 0x7C000 to 0x7FFFF, 16 KB", first());
        key(SWT.END);
        assertTrue(first().startsWith("system param: "), first());
        key(SWT.ARROW_UP);
        assertTrue(first().startsWith("RF calibration: "), first());
    }

    @Test
    @EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
    void it_is_gone_through_by_hand() {
        Hand hand = new Hand();
        hand.click(canvas, place("master_device_key").orElseThrow());
        Workbench.await("name", this::selected);
        Workbench.command("org.fotaide.eclipse.ui.layout.show");
        Workbench.await("focus", () -> canvas.isFocusControl() ? "focus" : "none");
        hand.press("Home");
        Workbench.await("boot: 0x0 to 0xFFF, 4 KB", this::first);
        hand.press("Down");
        Workbench.await("user1: 0x1000 to 0x7BFFF, 492 KB", this::first);
        hand.press("Return");
        Workbench.await("map", this::selected);
    }

    @Test
    void arrows_stay_in_the_picture_and_tab_leaves_it() {
        assertEquals(false, traverses(SWT.TRAVERSE_ARROW_NEXT));
        assertEquals(true, traverses(SWT.TRAVERSE_TAB_NEXT));
        assertEquals(true, traverses(SWT.TRAVERSE_TAB_PREVIOUS));
    }

    private boolean traverses(int detail) {
        Event event = new Event();
        event.detail = detail;
        event.doit = false;
        canvas.notifyListeners(SWT.Traverse, event);
        return event.doit;
    }

    @Test
    void it_can_be_enlarged() throws Exception {
        int before = canvas.getSize().y;
        Workbench.command("org.fotaide.eclipse.ui.layout.zoomIn");
        Workbench.command("org.fotaide.eclipse.ui.layout.zoomIn");
        assertTrue(canvas.getSize().y > before, before + " and then " + canvas.getSize().y);
        key(SWT.END);
        Workbench.picture("flash-layout-enlarged");
        Workbench.command("org.fotaide.eclipse.ui.layout.fit");
        assertEquals(before, canvas.getSize().y);
    }

    @Test
    void it_is_saved_as_svg_and_png(@TempDir Path folder) throws Exception {
        save(folder.resolve("flash.svg"));
        String svg = Files.readString(folder.resolve("flash.svg"));
        assertTrue(svg.startsWith("<svg") && svg.contains("master_device_key"), svg);
        save(folder.resolve("flash.png"));
        ImageData[] png = new ImageLoader().load(folder.resolve("flash.png").toString());
        assertTrue(png[0].width > 1500, png[0].width + " pixels");
        Files.createDirectories(Path.of(System.getProperty("fota.pictures")));
        Files.copy(
                folder.resolve("flash.png"),
                Path.of(System.getProperty("fota.pictures"), "flash-layout-saved.png"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void a_folder_that_takes_no_picture_is_told(@TempDir Path folder) throws Exception {
        String[] words = {""};
        Workbench.whenDialog("Save Picture", shell -> {
            words[0] = Arrays.stream(shell.getChildren()).map(Object::toString).collect(Collectors.joining());
            shell.close();
        });
        save(folder.resolve("none").resolve("flash.svg"));
        assertTrue(!words[0].isEmpty(), "no dialog");
    }

    @Test
    void without_a_project_it_says_what_to_do() throws Exception {
        Workbench.page().hideView(Workbench.page().findView(VIEW));
        Workbench.page().closeAllEditors(false);
        project.project().close(null);
        show();
        await("No FOTA project is being worked on.");
        Workbench.picture("flash-layout-empty");
        project.project().open(null);
        IFile source = project.project().getFile("src/wait.c");
        IDE.openEditor(Workbench.page(), source);
        await("Nothing was built yet");
    }

    @Test
    void a_project_without_a_manifest_is_told() throws Exception {
        Workbench.page().closeAllEditors(false);
        project.project().getFile("fota.yaml").delete(true, null);
        await("fota.yaml");
        Workbench.await("true", () -> String.valueOf(message.getText().contains("last one that could be drawn")));
    }

    /** Waits for a sentence above the picture. */
    private void await(String sentence) {
        Workbench.await(sentence, () -> message.getText().contains(sentence) ? sentence : message.getText());
    }

    /** Waits for the first line of what is told of a part. */
    private void await(String line, String part) {
        Workbench.await(line, () -> tell(part).lines().findFirst().orElse(""));
    }

    /** What the hover tells of a part, looked for as somebody with a mouse would. */
    private String tell(String part) {
        Workbench.settle();
        return place(part).map(this::hover).orElse("");
    }

    private Optional<Point> place(String part) {
        Point size = canvas.getSize();
        for (int y = 2; y < size.y; y += 4) {
            for (int x = 80; x < size.x; x += 60) {
                if (hover(new Point(x, y)).startsWith(part + ": ")) {
                    return Optional.of(new Point(x, y));
                }
            }
        }
        return Optional.empty();
    }

    private String hover(Point place) {
        canvas.notifyListeners(SWT.MouseMove, mouse(place));
        return Optional.ofNullable(canvas.getToolTipText()).orElse("");
    }

    private void click(String part) {
        Point place = place(part).orElseThrow();
        canvas.notifyListeners(SWT.MouseDown, mouse(place));
        canvas.notifyListeners(SWT.MouseUp, mouse(place));
    }

    private static Event mouse(Point place) {
        Event event = new Event();
        event.x = place.x;
        event.y = place.y;
        event.button = 1;
        return event;
    }

    private void key(int code) {
        Event event = new Event();
        event.keyCode = code;
        canvas.notifyListeners(SWT.KeyDown, event);
        Workbench.settle();
    }

    /** The first line below the picture. */
    private String first() {
        return told.getText().lines().findFirst().orElse("");
    }

    private void type(String before, String after) {
        document.set(document.get().replace(before, after));
    }

    private String selected() {
        Workbench.settle();
        return editor.getSelectionProvider().getSelection() instanceof ITextSelection text ? text.getText() : "";
    }

    private int line() {
        return editor.getSelectionProvider().getSelection() instanceof ITextSelection text
                ? text.getStartLine() + 1
                : 0;
    }

    private static void save(Path file) throws Exception {
        Command save = PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .getCommand("org.fotaide.eclipse.ui.layout.save");
        PlatformUI.getWorkbench()
                .getService(IHandlerService.class)
                .executeCommand(
                        ParameterizedCommand.generateCommand(
                                save, Map.of("org.fotaide.eclipse.ui.layout.save.file", file.toString())),
                        null);
    }

    /** Gives the view the whole window. */
    private static void large() {
        IWorkbenchPage page = Workbench.page();
        page.toggleZoom(page.getReference(page.findView(VIEW)));
        Workbench.settle();
    }
}
