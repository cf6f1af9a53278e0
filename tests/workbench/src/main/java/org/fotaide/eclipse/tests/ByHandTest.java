// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor under real keys. */
@ExtendWith(Guard.class)
class ByHandTest {
    private final Hand hand = new Hand();
    private FirmwareProject project;
    private StyledText text;

    @BeforeEach
    void open() throws Exception {
        project = FirmwareProject.create("byhand");
        IFile file = project.write("fota.yaml", "product: {name: light, ptype: 45772}\nversion: v1.0.2t45772(a)\n");
        text = (StyledText) IDE.openEditor(Workbench.page(), file).getAdapter(Control.class);
        Workbench.await("", project::problems);
    }

    @AfterEach
    void close() throws CoreException {
        Workbench.page().closeAllEditors(false);
        project.close();
    }

    @Test
    void a_slip_of_the_keyboard_is_found_and_mended_by_keys() throws Exception {
        int flag = text.getText().indexOf("(a)") + 1;
        text.setFocus();
        hand.key(SWT.HOME, SWT.CTRL);
        hand.key(SWT.ARROW_DOWN);
        hand.key(SWT.END);
        hand.key(SWT.ARROW_LEFT);
        hand.key(SWT.ARROW_LEFT);
        Workbench.await(Integer.toString(flag), () -> Integer.toString(text.getCaretOffset()));
        hand.key(SWT.DEL);
        hand.key('a', SWT.SHIFT);
        Workbench.await("fota.yaml rom-case", project::problems);
        hand.key('1', SWT.CTRL);
        Workbench.await("Change to v1.0.2t45772(a)", this::proposals);
        Workbench.picture("quick-fix");
        assertEquals(List.of("Change to v1.0.2t45772(a)"), titles("Change"));
        Table list = list().orElseThrow();
        list.setSelection(0);
        list.notifyListeners(SWT.DefaultSelection, new Event());
        Workbench.await("", project::problems);
        Workbench.await("true", () -> Boolean.toString(text.getText().contains("v1.0.2t45772(a)")));
    }

    /** The first of what is proposed. */
    private String proposals() {
        return list().map(table -> table.getItem(0).getText()).orElse("closed");
    }

    private List<String> titles(String beginning) {
        return Arrays.stream(list().orElseThrow().getItems())
                .map(TableItem::getText)
                .filter(title -> title.startsWith(beginning))
                .toList();
    }

    private Optional<Table> list() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell != text.getShell() && shell.isVisible())
                .flatMap((Shell shell) -> Workbench.every(shell, Table.class))
                .filter(table -> table.getItemCount() > 0)
                .findFirst();
    }
}
