// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.secret;

import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.core.secret.SecretPrompt.Answer;
import org.fotaide.eclipse.core.secret.SecretPrompt.Question;
import org.fotaide.eclipse.core.secret.SecretPrompt.Reach;
import org.fotaide.eclipse.core.secret.SecretPrompt.Standing;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.work.SecretSubject;

/** Asks for one password. */
final class PasswordDialog extends Dialog {
    private final Question asked;
    private Text password;
    private Button keep;
    private Optional<Button> forAll = Optional.empty();
    private Answer answer = new Answer(new char[0], false, Reach.ONE);

    PasswordDialog(Shell parent, Question asked) {
        super(parent);
        this.asked = asked;
    }

    Answer answer() {
        return answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(
                asked.subject().kind() == SecretSubject.Kind.KEY_PASSPHRASE ? Messages.passphrase : Messages.title);
        PartHelp.PASSWORD.on(shell);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        if (asked.standing() == Standing.REFUSED) {
            Label refused = new Label(area, SWT.WRAP);
            refused.setText(Messages.refused);
            refused.setForeground(JFaceColors.getErrorText(area.getDisplay()));
        }
        Label label = new Label(area, SWT.WRAP);
        label.setText(question());
        password = new Text(area, SWT.BORDER | SWT.PASSWORD);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                .applyTo(password);
        keep = check(area, Messages.keep);
        if (asked.most() == Reach.ALL && asked.subject().kind() == SecretSubject.Kind.DEVICE_PASSWORD) {
            forAll = Optional.of(check(area, Messages.forAll));
        }
        return area;
    }

    private static Button check(Composite parent, String words) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(words);
        button.setSelection(true);
        return button;
    }

    private String question() {
        String name = asked.subject().name();
        return switch (asked.subject().kind()) {
            case DEVICE_PASSWORD -> NLS.bind(Messages.ofDevice, name);
            case KEY_PASSPHRASE -> NLS.bind(Messages.ofKey, name);
            case SERVER_PASSWORD -> NLS.bind(Messages.ofServer, name);
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Reach reach = forAll.filter(Button::getSelection).isPresent() ? Reach.ALL : Reach.ONE;
        answer = new Answer(password.getTextChars(), keep.getSelection(), reach);
        super.okPressed();
    }
}
