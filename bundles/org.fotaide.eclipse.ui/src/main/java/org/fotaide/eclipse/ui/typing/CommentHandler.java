// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.fotaide.eclipse.ui.editor.ActiveText;
import org.fotaide.eclipse.ui.editor.OneStep;

/** Ctrl+/: makes comments of the chosen lines, and lines of comments. */
public final class CommentHandler extends AbstractHandler {
    private static final String SOURCE = "org.fotaide.source";
    private static final String LINKER_SCRIPT = "org.fotaide.linker";

    @Override
    public Object execute(ExecutionEvent event) {
        ActiveText.of(event).filter(active -> !is(LINKER_SCRIPT, active)).ifPresent(CommentHandler::toggle);
        return null;
    }

    private static void toggle(ActiveText active) {
        IDocument document = active.text().document();
        String mark = is(SOURCE, active) ? "//" : "#";
        new OneStep(document).apply(new CommentedLines(mark, lines(document, active.selection())).toggled());
    }

    private static boolean is(String type, ActiveText active) {
        return Arrays.stream(Platform.getContentTypeManager()
                        .findContentTypesFor(active.text().file().getName()))
                .anyMatch(known -> known.getId().equals(type));
    }

    /** A line that the selection ends before is none of them. */
    private static List<CommentedLines.Line> lines(IDocument document, ITextSelection selection) {
        List<CommentedLines.Line> lines = new ArrayList<>();
        int end = selection.getOffset() + selection.getLength();
        try {
            for (int number = selection.getStartLine(); number <= selection.getEndLine(); number++) {
                IRegion line = document.getLineInformation(number);
                if (number == selection.getStartLine() || line.getOffset() < end) {
                    lines.add(new CommentedLines.Line(
                            line.getOffset(), document.get(line.getOffset(), line.getLength())));
                }
            }
        } catch (BadLocationException changedMeanwhile) {
            return List.of();
        }
        return lines;
    }
}
