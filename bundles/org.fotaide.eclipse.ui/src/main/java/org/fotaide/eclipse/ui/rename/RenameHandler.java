// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.rename;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.ui.editor.ActiveText;

/** Alt+Shift+R: gives what the cursor is on another name, wherever it is mentioned, with a preview. */
public final class RenameHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Optional<RenameRefactoring> rename = ActiveText.of(event)
                .map(active -> new RenameRefactoring(
                        active.text(),
                        active.text().places().position(active.selection().getOffset())));
        if (rename.isPresent()) {
            try {
                new RefactoringWizardOpenOperation(new RenameWizard(rename.get()))
                        .run(HandlerUtil.getActiveShell(event), Messages.title);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        }
        return null;
    }
}
