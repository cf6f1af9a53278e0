// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.completion;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.markdown.MarkdownControl;

/** One proposal. What is typed while the list is open narrows it, and is replaced with the rest. */
final class CompletionProposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension3,
                ICompletionProposalExtension5,
                ICompletionProposalExtension6 {
    private final CompletionItem item;
    private final IRegion replaced;
    private final int asked;
    private int end;

    /**
     * Makes one.
     *
     * @param asked the offset of the cursor when the server was asked
     */
    CompletionProposal(EditedText text, CompletionItem item, int asked) {
        this.item = item;
        this.asked = asked;
        this.replaced = edit(item)
                .map(TextEdit::getRange)
                .map(range -> region(text, range))
                .orElse(new Region(asked, 0));
    }

    private static IRegion region(EditedText text, Range range) {
        return text.places().region(range);
    }

    private static Optional<TextEdit> edit(CompletionItem item) {
        return Optional.ofNullable(item.getTextEdit())
                .filter(edit -> edit.isLeft())
                .map(edit -> edit.getLeft());
    }

    private String replacement() {
        return edit(item).map(TextEdit::getNewText).orElseGet(() -> Optional.ofNullable(item.getInsertText())
                .orElse(item.getLabel()));
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        apply(viewer.getDocument(), offset);
    }

    @Override
    public void apply(IDocument document) {
        apply(document, asked);
    }

    private void apply(IDocument document, int cursor) {
        try {
            int length = replaced.getLength() + cursor - asked;
            document.replace(replaced.getOffset(), length, replacement());
            end = replaced.getOffset() + replacement().length();
        } catch (BadLocationException changedMeanwhile) {
            end = cursor;
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        return goesOn(document, offset);
    }

    /** Whether it goes on from what stands before the cursor: Enter must not put something else in its place. */
    boolean goesOn(IDocument document, int offset) {
        try {
            String typed = document.get(replaced.getOffset(), offset - replaced.getOffset());
            String wanted = Optional.ofNullable(item.getFilterText()).orElse(item.getLabel());
            return wanted.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        } catch (BadLocationException changedMeanwhile) {
            return false;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(end, 0);
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString shown = new StyledString(item.getLabel());
        if (item.getDetail() != null) {
            shown.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return shown;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        return getAdditionalProposalInfo();
    }

    @Override
    public String getAdditionalProposalInfo() {
        return Optional.ofNullable(item.getDocumentation())
                .map(text -> text.map(plain -> plain, MarkupContent::getValue))
                .orElse(null);
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return MarkdownControl::new;
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return replacement();
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
        return replaced.getOffset();
    }

    @Override
    public Image getImage() {
        return null;
    }

    @Override
    public org.eclipse.jface.text.contentassist.IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is drawn into the text before it is chosen
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing was drawn
    }
}
