// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.secret;

import java.util.Optional;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.core.secret.SecretPrompt;
import org.fotaide.eclipse.ui.notice.Notice;
import org.fotaide.firmware.work.SecretSubject;

/** Asks for passwords in a dialog. A service of the component runtime. */
public final class PasswordDialogs implements SecretPrompt {
    @Override
    public Optional<Answer> ask(Question question) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        return display.syncCall(() -> {
            PasswordDialog dialog = new PasswordDialog(
                    PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), question);
            return dialog.open() == Window.OK ? Optional.of(dialog.answer()) : Optional.empty();
        });
    }

    @Override
    public void notKept(SecretSubject subject, String reason) {
        new Notice(Messages.notKept, NLS.bind(Messages.notKeptWhy, subject.name(), reason)).show();
    }
}
