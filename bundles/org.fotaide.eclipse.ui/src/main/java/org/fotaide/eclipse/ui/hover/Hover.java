// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.hover;

import java.util.Optional;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.fotaide.eclipse.ui.editor.Answer;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.markdown.MarkdownControl;

/** What the server tells of a place in the text. Asked in a thread of the editor's hovers. */
public final class Hover implements ITextHover, ITextHoverExtension {
    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return EditedText.of(viewer.getDocument())
                .flatMap(text -> hover(text, region.getOffset()))
                .flatMap(Hover::markdown)
                .orElse(null);
    }

    private static Optional<org.eclipse.lsp4j.Hover> hover(EditedText text, int offset) {
        HoverParams params = new HoverParams(text.identifier(), text.places().position(offset));
        return new Answer<>(text.server().getTextDocumentService().hover(params)).await();
    }

    private static Optional<String> markdown(org.eclipse.lsp4j.Hover hover) {
        return Optional.ofNullable(hover.getContents().getRight()).map(MarkupContent::getValue);
    }

    /** The server tells the words; where the mouse is is enough to ask. */
    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return MarkdownControl::new;
    }
}
