// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.ui.help.PartHelp;

/** Asks for the new name. */
final class RenameWizard extends RefactoringWizard {
    private final RenameRefactoring rename;

    RenameWizard(RenameRefactoring rename) {
        super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.rename = rename;
    }

    @Override
    protected void addUserInputPages() {
        setDefaultPageTitle(NLS.bind(Messages.rename, rename.oldName()));
        addPage(new NamePage(rename));
    }

    private static final class NamePage extends UserInputWizardPage {
        private final RenameRefactoring rename;

        NamePage(RenameRefactoring rename) {
            super("name");
            this.rename = rename;
        }

        @Override
        public void createControl(Composite parent) {
            Composite page = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
            Label label = new Label(page, SWT.NONE);
            label.setText(Messages.newName);
            Text name = new Text(page, SWT.BORDER);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                    .applyTo(name);
            name.setText(rename.oldName());
            name.selectAll();
            name.addModifyListener(typed -> {
                rename.rename(name.getText());
                setPageComplete(!name.getText().isBlank() && !name.getText().equals(rename.oldName()));
            });
            setPageComplete(false);
            setControl(page);
            PartHelp.RENAME.on(page);
            name.setFocus();
        }
    }
}
