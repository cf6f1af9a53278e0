// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.fotaide.eclipse.ui.completion.Completion;
import org.fotaide.eclipse.ui.declaration.Declarations;
import org.fotaide.eclipse.ui.hover.Hover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the editor of fota.yaml offers beside its problems. */
@ExtendWith(Guard.class)
class EditingTest {
    private static final String LIGHT = """
            product: {name: light, ptype: 45772}
            version: v1.0.2t45772(a)
            flash:
              size: 1MB
              map: 512+512
              regions:
                - {name: master_device_key, offset: 0x7E000, size: 4KB}
            devices:
              bench: {via: espota, host: esp8266-00c0de.local}
            releases:
              - v1.0.1t45772(a)
            """;

    private FirmwareProject project;
    private IFile file;
    private ITextEditor editor;
    private ISourceViewer viewer;

    @BeforeEach
    void open() throws CoreException {
        project = FirmwareProject.create("light");
        file = project.write("fota.yaml", LIGHT);
        editor = (ITextEditor) IDE.openEditor(Workbench.page(), file);
        viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }

    @AfterEach
    void close() throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    @Test
    void the_outline_shows_keys_regions_and_devices() throws CoreException, IOException {
        ContentOutline outline = (ContentOutline) Workbench.page().showView("org.eclipse.ui.views.ContentOutline");
        Workbench.page().activate(editor);
        Workbench.await(
                "product, v1.0.2t45772(a), flash, devices, releases",
                () -> children(((Tree) outline.getCurrentPage().getControl()).getItems()));
        Workbench.picture("fota-yaml");
    }

    @Test
    void words_have_the_colours_of_what_they_are() {
        StyledText text = (StyledText) editor.getAdapter(Control.class);
        Workbench.await("3 colours", () -> colours(text));
    }

    /** As the platform does for a problem's mark, or a place that is marked. */
    @Test
    void words_keep_their_colours_when_a_part_is_painted_anew() {
        StyledText text = (StyledText) editor.getAdapter(Control.class);
        Workbench.await("3 colours", () -> colours(text));
        RGB number = colourOf(text, "45772");
        viewer.invalidateTextPresentation();
        ((ITextViewerExtension2) viewer).invalidateTextPresentation(LIGHT.indexOf("ptype"), 20);
        assertEquals("3 colours", colours(text));
        assertEquals(number, colourOf(text, "45772"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flash:        | 0 | '# flash:'",
                "'  size: 1MB' | 0 | '  # size: 1MB'",
                "size          | 20 | '  # size: 1MB\n  # map: 512+512'",
            })
    void lines_become_comments_and_lines_again(String chosen, int length, String comments) throws CoreException {
        IDocument document = viewer.getDocument();
        editor.selectAndReveal(LIGHT.indexOf(chosen.strip()), length);
        Workbench.command("org.fotaide.eclipse.ui.comment");
        assertTrue(document.get().contains("\n" + comments + "\n"), document.get());
        Workbench.command("org.fotaide.eclipse.ui.comment");
        assertEquals(LIGHT, document.get());
    }

    @Test
    void rows_of_the_outline_stay_open_while_somebody_types() throws Exception {
        ContentOutline outline = (ContentOutline) Workbench.page().showView("org.eclipse.ui.views.ContentOutline");
        Workbench.page().activate(editor);
        Workbench.await("5", () -> Integer.toString(outlined(outline).getItemCount()));
        Event closing = new Event();
        closing.item = outlined(outline).getItem(3);
        outlined(outline).notifyListeners(SWT.Collapse, closing);
        outlined(outline).getItem(3).setExpanded(false);
        assertEquals("product, flash, releases", open(outlined(outline)));
        viewer.getDocument().replace(0, 0, "# a comment\n");
        Object before = outlined(outline).getItem(3).getData();
        viewer.getDocument().replace(0, 0, "# and another\n");
        Workbench.await("asked again", () -> outlined(outline).getItem(3).getData() == before ? "" : "asked again");
        assertEquals("product, flash, releases", open(outlined(outline)));
        viewer.getDocument().set("product");
        Workbench.await("0", () -> Integer.toString(outlined(outline).getItemCount()));
        viewer.getDocument().set(LIGHT);
        Workbench.await("product, flash, releases", () -> open(outlined(outline)));
    }

    private static Tree outlined(ContentOutline outline) {
        return (Tree) outline.getCurrentPage().getControl();
    }

    private static String open(Tree tree) {
        return Arrays.stream(tree.getItems())
                .filter(TreeItem::getExpanded)
                .map(item -> item.getText().replaceAll(" .*", ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void words_keep_colours_that_can_be_read_when_the_theme_changes() throws IOException {
        StyledText text = (StyledText) editor.getAdapter(Control.class);
        Workbench.await("3 colours", () -> colours(text));
        RGB light = colourOf(text, "45772");
        Screen screen = new Screen(text.getDisplay());
        screen.theme(Screen.Theme.DARK);
        Workbench.await("true", () -> Boolean.toString(colourOf(text, "45772").getHSB()[2] > light.getHSB()[2]));
        screen.theme(Screen.Theme.LIGHT);
        Workbench.await(light.toString(), () -> colourOf(text, "45772").toString());
    }

    private static RGB colourOf(StyledText text, String word) {
        StyleRange style = text.getStyleRangeAtOffset(LIGHT.indexOf(word));
        return (style == null || style.foreground == null ? text.getForeground() : style.foreground).getRGB();
    }

    @Test
    void places_of_the_same_name_are_marked() {
        viewer.setSelectedRange(LIGHT.indexOf("bench"), 0);
        Workbench.await("1", () -> annotations("org.fotaide.eclipse.ui.occurrence"));
    }

    @Test
    void maps_and_lists_can_be_folded() {
        Workbench.await(
                "true",
                () -> String.valueOf(Optional.ofNullable(((ProjectionViewer) viewer).getProjectionAnnotationModel())
                        .filter(model -> model.getAnnotationIterator().hasNext())
                        .isPresent()));
    }

    @Test
    void what_is_gone_is_folded_no_more() {
        Workbench.await("true", () -> Boolean.toString(folds() > 1));
        viewer.getDocument().set("product: {name: light, ptype: 45772}\n");
        Workbench.await("0", () -> Integer.toString(folds()));
    }

    private int folds() {
        int[] count = {0};
        Optional.ofNullable(((ProjectionViewer) viewer).getProjectionAnnotationModel())
                .ifPresent(model -> model.getAnnotationIterator().forEachRemaining(one -> count[0]++));
        return count[0];
    }

    @Test
    void a_hover_takes_a_rom_name_apart() {
        String told = new Hover().getHoverInfo(viewer, new Region(LIGHT.indexOf("v1.0.2"), 0));
        assertTrue(told.contains("v1.0.2t45772(a)"), told);
    }

    @Test
    void proposals_replace_what_was_typed() {
        IDocument document = viewer.getDocument();
        document.set(LIGHT + "si");
        ICompletionProposal[] proposals = new Completion().computeCompletionProposals(viewer, document.getLength());
        ICompletionProposal sign = Arrays.stream(proposals)
                .filter(one -> one.getDisplayString().startsWith("sign"))
                .findFirst()
                .orElseThrow();
        sign.apply(document);
        assertTrue(document.get().startsWith(LIGHT + "sign:"), document.get());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            devices:                  ; 2
            devices: # those at hand  ; 2
            devices: {}               ; 0
            # those:                  ; 0
            .  - partitions:          ; 6
            .  offset: 0x1000         ; 2
            .  command: |             ; 4
            """)
    void enter_behind_a_key_begins_one_step_deeper(String line, int blanks) {
        StyledText text = viewer.getTextWidget();
        String typed = line.startsWith(".") ? line.substring(1) : line;
        text.append("\n" + typed);
        text.setCaretOffset(text.getCharCount());
        text.insert("\n");
        String last = text.getText().substring(text.getText().lastIndexOf('\n') + 1);
        assertEquals(" ".repeat(blanks), last);
    }

    @Test
    void a_mention_links_to_its_declaration() throws CoreException {
        IFile script = project.write("upload.sh", "fota upload --device bench\n");
        ITextEditor other = (ITextEditor) IDE.openEditor(Workbench.page(), script);
        ITextViewer text = other.getAdapter(ITextViewer.class);
        Declarations declarations = new Declarations();
        Region place = new Region(text.getDocument().get().indexOf("bench") + 1, 0);
        Workbench.await("Open Declaration", () -> label(declarations.detectHyperlinks(text, place, false)));
        declarations.detectHyperlinks(text, place, false)[0].open();
        assertEquals(editor, Workbench.page().getActiveEditor());
        assertEquals(
                "bench",
                viewer.getDocument()
                        .get()
                        .substring(viewer.getSelectedRange().x)
                        .substring(0, 5));
    }

    private String annotations(String type) {
        IAnnotationModel model = viewer.getAnnotationModel();
        int[] count = {0};
        model.getAnnotationIterator()
                .forEachRemaining(one -> count[0] += one.getType().equals(type) ? 1 : 0);
        return Integer.toString(count[0]);
    }

    private static String label(IHyperlink[] links) {
        return links == null ? "" : links[0].getHyperlinkText();
    }

    private static String colours(StyledText text) {
        long count = Arrays.stream(text.getStyleRanges())
                .filter(range -> range.foreground != null)
                .map(range -> range.foreground)
                .distinct()
                .count();
        return count >= 3 ? "3 colours" : count + " colours";
    }

    private static String children(TreeItem[] items) {
        return Arrays.stream(items)
                .map(item -> item.getText().replaceAll(" .*", ""))
                .collect(Collectors.joining(", "));
    }
}
