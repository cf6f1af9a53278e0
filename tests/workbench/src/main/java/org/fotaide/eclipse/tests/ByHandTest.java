// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor under real keys and a real mouse. */
@ExtendWith(Guard.class)
@EnabledIf(value = "org.fotaide.eclipse.tests.Hand#isThere", disabledReason = Hand.MISSING)
class ByHandTest {
    private static final String KEY = "{name: serial, offset: 0x7E000, size: 4KB}";

    private final Hand hand = new Hand();
    private FirmwareProject project;
    private StyledText text;

    @BeforeEach
    void open() throws Exception {
        project = FirmwareProject.create("byhand");
        IFile file = project.write("fota.yaml", """
                        product: {name: light, ptype: 45772}
                        version: v1.0.2t45772(a)
                        flash: {size: 1MB, map: 512+512, regions: [%s]}
                        """.formatted(KEY));
        text = (StyledText) IDE.openEditor(Workbench.page(), file).getAdapter(Control.class);
        Workbench.await("", project::problems);
        text.getShell().forceActive();
        text.setFocus();
    }

    @AfterEach
    void close() throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    @Test
    void a_slip_of_the_keyboard_is_found_and_mended_by_keys() {
        int flag = text.getText().indexOf("(a)") + 1;
        hand.press("ctrl+Home", "Down", "End", "Left", "Left");
        Workbench.await(Integer.toString(flag), () -> Integer.toString(text.getCaretOffset()));
        hand.press("Delete", "A");
        Workbench.await("fota.yaml rom-case", project::problems);
        hand.press("ctrl+1");
        Workbench.await("Change to v1.0.2t45772(a)", this::chosen);
        Workbench.picture("quick-fix");
        assertEquals(List.of("Change to v1.0.2t45772(a)"), titles("Change"));
        hand.press("Return");
        Workbench.await("", project::problems);
        Workbench.await("true", () -> Boolean.toString(text.getText().contains("v1.0.2t45772(a)")));
    }

    @Test
    void a_proposal_is_chosen_with_the_arrows() {
        hand.press("ctrl+End");
        hand.press("ctrl+space");
        Workbench.await("true", () -> Boolean.toString(list().isPresent()));
        String first = chosen();
        Workbench.picture("completion");
        hand.press("Down");
        Workbench.await("another", () -> chosen().equals(first) ? first : "another");
        String second = chosen();
        hand.press("Return");
        Workbench.await("closed", () -> list().isPresent() ? "open" : "closed");
        assertTrue(text.getText().lines().toList().get(3).startsWith(second.split("\\W")[0]), text.getText());
    }

    @Test
    void a_region_is_renamed_by_keys() {
        caretTo("serial");
        Workbench.whenDialog("Rename serial", dialog -> {
            Workbench.await("serial", () -> name(dialog).getText());
            dialog.forceActive();
            Workbench.await("focus", () -> name(dialog).isFocusControl() ? "focus" : "none");
            Workbench.picture("rename");
            hand.press("ctrl+a");
            hand.type("calibration");
            Workbench.await("calibration", () -> name(dialog).getText());
            hand.press("Return");
        });
        hand.press("shift+alt+r");
        Workbench.await("true", () -> Boolean.toString(text.getText().contains("{name: calibration, ")));
    }

    @Test
    void the_text_is_formatted_by_keys() {
        String tidy = text.getText();
        text.replaceTextRange(tidy.indexOf("version: v"), "version: v".length(), "version:    v");
        hand.press("ctrl+shift+f");
        Workbench.await(tidy, text::getText);
    }

    @Test
    void the_mouse_over_a_rom_name_shows_what_it_means() {
        Point place = at(text.getText().indexOf("v1.0.2") + 2);
        hand.moveTo(text, place);
        hand.moveTo(text, new Point(place.x + 1, place.y));
        Workbench.await("shown", () -> popup().isPresent() ? "shown" : "hidden");
        Workbench.picture("hover");
        hand.press("Escape");
        Workbench.await("hidden", () -> popup().isPresent() ? "shown" : "hidden");
    }

    @Test
    void a_click_puts_the_cursor_there() {
        int middle = text.getText().indexOf("ptype") + 2;
        hand.click(text, at(middle));
        Workbench.await(Integer.toString(middle), () -> Integer.toString(text.getCaretOffset()));
    }

    /** The middle of a character. */
    private Point at(int offset) {
        Rectangle character = text.getTextBounds(offset, offset);
        return new Point(character.x + 1, character.y + character.height / 2);
    }

    private void caretTo(String word) {
        text.setCaretOffset(text.getText().indexOf(word) + 1);
    }

    private static Text name(Shell dialog) {
        return Workbench.find(dialog, Text.class, Text::getEditable);
    }

    /** The one of the proposals that Enter takes. */
    private String chosen() {
        return list().filter(table -> table.getSelectionCount() == 1)
                .map(table -> table.getSelection()[0].getText())
                .orElse("none");
    }

    private List<String> titles(String beginning) {
        return Arrays.stream(list().orElseThrow().getItems())
                .map(TableItem::getText)
                .filter(title -> title.startsWith(beginning))
                .toList();
    }

    private Optional<Shell> popup() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell != text.getShell() && shell.isVisible())
                .findFirst();
    }

    private Optional<Table> list() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell != text.getShell() && shell.isVisible())
                .flatMap((Shell shell) -> Workbench.every(shell, Table.class))
                .filter(table -> table.getItemCount() > 0)
                .findFirst();
    }
}
