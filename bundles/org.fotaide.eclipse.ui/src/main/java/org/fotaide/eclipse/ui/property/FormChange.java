// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.property;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.ReplaceEdit;

/** Gives a file another text; Edit &gt; Undo takes it back. An editor that has the file open shows it at once. */
record FormChange(IFile file, String before, String after) {
    void call() throws CoreException {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        String name = NLS.bind(Messages.change, file.getName());
        TextFileChange change = new TextFileChange(name, file);
        change.setEdit(
                new ReplaceEdit(start, before.length() - end - start, after.substring(start, after.length() - end)));
        change.initializeValidationData(new NullProgressMonitor());
        PerformChangeOperation perform = new PerformChangeOperation(change);
        perform.setUndoManager(RefactoringCore.getUndoManager(), name);
        perform.run(new NullProgressMonitor());
        if (!perform.changeExecuted()) {
            String why = perform.getValidationStatus()
                    .getMessageMatchingSeverity(perform.getValidationStatus().getSeverity());
            throw new CoreException(Status.error(NLS.bind(Messages.refused, file.getName(), why)));
        }
    }
}
