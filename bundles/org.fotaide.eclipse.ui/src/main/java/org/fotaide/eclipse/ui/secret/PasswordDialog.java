// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.secret;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.core.secret.SecretPrompt.Answer;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.work.SecretSubject;

/** Asks for one password. */
final class PasswordDialog extends Dialog {
    private final SecretSubject subject;
    private Text password;
    private Button keep;
    private Answer answer = new Answer(new char[0], false);

    PasswordDialog(Shell parent, SecretSubject subject) {
        super(parent);
        this.subject = subject;
    }

    Answer answer() {
        return answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.title);
        PartHelp.PASSWORD.on(shell);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText(question());
        password = new Text(area, SWT.BORDER | SWT.PASSWORD);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                .applyTo(password);
        keep = new Button(area, SWT.CHECK);
        keep.setText(Messages.keep);
        keep.setSelection(true);
        return area;
    }

    private String question() {
        return switch (subject.kind()) {
            case DEVICE_PASSWORD -> NLS.bind(Messages.ofDevice, subject.name());
            case KEY_PASSPHRASE -> NLS.bind(Messages.ofKey, subject.name());
            case SERVER_PASSWORD -> NLS.bind(Messages.ofServer, subject.name());
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        answer = new Answer(password.getTextChars(), keep.getSelection());
        super.okPressed();
    }
}
