// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.release;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fotaide.eclipse.ui.help.PartHelp;

/** Asks which step is taken. */
final class NextRomWizard extends RefactoringWizard {
    private static final int WIDTH = 420;

    private final NextRomRefactoring refactoring;

    NextRomWizard(NextRomRefactoring refactoring) {
        super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.refactoring = refactoring;
        setDefaultPageTitle(Messages.title);
    }

    @Override
    protected void addUserInputPages() {
        addPage(new StepPage(refactoring));
    }

    private static final class StepPage extends UserInputWizardPage {
        private final NextRomRefactoring refactoring;

        StepPage(NextRomRefactoring refactoring) {
            super("step");
            this.refactoring = refactoring;
        }

        @Override
        public void createControl(Composite parent) {
            Composite page = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().applyTo(page);
            setControl(page);
            PartHelp.NEXT_ROM.on(page);
            setPageComplete(false);
            refactoring.steps().forEach(step -> add(page, step));
        }

        private void add(Composite page, CodeAction step) {
            Button choice = new Button(page, SWT.RADIO);
            choice.setText(step.getTitle());
            if (step.getDisabled() != null) {
                choice.setEnabled(false);
                Label reason = new Label(page, SWT.WRAP);
                reason.setText(step.getDisabled().getReason());
                GridDataFactory.fillDefaults()
                        .indent(20, 0)
                        .hint(WIDTH, SWT.DEFAULT)
                        .applyTo(reason);
                return;
            }
            choice.addListener(SWT.Selection, chosen -> {
                if (choice.getSelection()) {
                    refactoring.choose(step);
                    setPageComplete(true);
                }
            });
            if (!isPageComplete()) {
                choice.setSelection(true);
                refactoring.choose(step);
                setPageComplete(true);
            }
        }
    }
}
