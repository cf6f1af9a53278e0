// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.notice;

import java.util.Arrays;
import java.util.OptionalInt;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.fotaide.firmware.work.Problem;

/**
 * Words at the corner of the screen, wherever the user looks by then.
 *
 * @param title in a few words
 * @param words in whole sentences
 */
public record Notice(String title, String words) {
    /** In pixels; longer lines are wrapped. */
    private static final int WIDTH = 360;

    /** Between two notices, in pixels. */
    private static final int GAP = 8;

    private static final String NOTICE = Notice.class.getName();

    /** What went wrong, and what to do; why is told where there is more room. */
    public Notice(String title, Problem problem) {
        this(title, problem.what() + " " + problem.remedy());
    }

    /** Called by any thread. */
    public void show() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> appear(display));
    }

    /** Above those that are still there. */
    private void appear(Display display) {
        OptionalInt highest = Arrays.stream(display.getShells())
                .filter(shell -> shell.getData(NOTICE) != null)
                .mapToInt(shell -> shell.getLocation().y)
                .min();
        NotificationPopup popup = NotificationPopup.forDisplay(display)
                .title(title, true)
                .content(this::content)
                .build();
        popup.open();
        Shell shell = popup.getShell();
        shell.setData(NOTICE, this);
        Point place = shell.getLocation();
        highest.ifPresent(top -> shell.setLocation(place.x, Math.min(place.y, top - shell.getSize().y - GAP)));
    }

    private Control content(Composite parent) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
