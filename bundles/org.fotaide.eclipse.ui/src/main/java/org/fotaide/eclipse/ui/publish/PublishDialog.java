// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fotaide.eclipse.ui.help.PartHelp;

/** A dialog whose last button says what it does. */
final class PublishDialog extends WizardDialog {
    PublishDialog(Shell parent, IWizard wizard) {
        super(parent, wizard);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        PartHelp.PUBLISH.on(shell);
    }

    @Override
    protected Button createButton(Composite bar, int id, String label, boolean preferred) {
        return super.createButton(bar, id, id == IDialogConstants.FINISH_ID ? Messages.publish : label, preferred);
    }
}
