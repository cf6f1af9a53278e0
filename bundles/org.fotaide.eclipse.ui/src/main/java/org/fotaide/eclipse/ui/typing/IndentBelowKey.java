// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.typing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;

/** Enter behind a key that has no value yet begins the next line one step deeper; elsewhere it begins as the line before. */
public final class IndentBelowKey extends DefaultIndentLineAutoEditStrategy {
    /** Its first group stands before the key; a block of text may be about to follow. */
    private static final Pattern KEY_ALONE =
            Pattern.compile("( *(?:- +)*)[^\\s#\\[{][^#]*:(?:\\s+[|>][-+0-9]*)?(?:\\s+#.*)?\\s*");

    private static final int STEP = 2;

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        boolean lineBreak =
                command.length == 0 && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0;
        Matcher key = KEY_ALONE.matcher(lineBreak ? before(document, command.offset) : "");
        if (key.matches()) {
            command.text += " ".repeat(key.group(1).length() + STEP);
        } else {
            super.customizeDocumentCommand(document, command);
        }
    }

    /** What stands in a line before a place. */
    private static String before(IDocument document, int offset) {
        try {
            int start = document.getLineInformationOfOffset(offset).getOffset();
            return document.get(start, offset - start);
        } catch (BadLocationException none) {
            return "";
        }
    }
}
