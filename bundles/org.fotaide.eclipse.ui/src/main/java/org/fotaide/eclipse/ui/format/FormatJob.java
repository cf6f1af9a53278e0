// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.editor.LongAnswer;
import org.fotaide.eclipse.ui.editor.OneStep;

/** Formats a text, as one step of its editor's history. What was typed meanwhile is not overwritten: then nothing is done. */
final class FormatJob extends Job {
    /** Our texts are indented by this many blanks; the server knows it, too. */
    private static final int INDENTATION = 2;

    private final EditedText text;
    private final Consumer<String> status;

    /** @param status is told what is done, in the thread of the user interface */
    FormatJob(EditedText text, Consumer<String> status) {
        super(NLS.bind(Messages.job, text.file().getName()));
        this.text = text;
        this.status = status;
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long stamp = text.stamp();
        try {
            List<? extends TextEdit> edits = Optional.<List<? extends TextEdit>>ofNullable(
                            new LongAnswer<List<? extends TextEdit>>(text.server()
                                            .getTextDocumentService()
                                            .formatting(new DocumentFormattingParams(
                                                    text.identifier(), new FormattingOptions(INDENTATION, true))))
                                    .await(monitor))
                    .orElse(List.of());
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> apply(edits, stamp));
            return Status.OK_STATUS;
        } catch (CoreException failed) {
            return failed.getStatus();
        }
    }

    private void apply(List<? extends TextEdit> edits, long stamp) {
        boolean stale = text.stamp() != stamp;
        if (edits.isEmpty() || stale) {
            status.accept(NLS.bind(
                    stale ? Messages.changed : Messages.nothing, text.file().getName()));
            return;
        }
        status.accept("");
        MultiTextEdit all = new MultiTextEdit();
        for (TextEdit edit : edits) {
            IRegion region = text.places().region(edit.getRange());
            all.addChild(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
        }
        new OneStep(text.document()).apply(all);
    }
}
