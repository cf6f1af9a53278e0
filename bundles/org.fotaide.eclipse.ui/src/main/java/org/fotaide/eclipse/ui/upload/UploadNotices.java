// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.core.upload.UploadWatcher;
import org.fotaide.firmware.work.Problem;

/** Tells at the corner of the screen how an upload ended, wherever the user looks by then. A service of the component runtime. */
public final class UploadNotices implements UploadWatcher {
    /** In pixels; longer lines are wrapped. */
    private static final int WIDTH = 360;

    @Override
    public void ended(String device, String summary, Optional<Problem> problem) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> NotificationPopup.forDisplay(display)
                .title(NLS.bind(problem.isPresent() ? Messages.failed : Messages.done, device), true)
                .content(parent -> words(
                        parent,
                        problem.map(what -> NLS.bind(Messages.refused, what.what(), what.remedy()))
                                .orElse(summary)))
                .open());
    }

    private static Control words(Composite parent, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
