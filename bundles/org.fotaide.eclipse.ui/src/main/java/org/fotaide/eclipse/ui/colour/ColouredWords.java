// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.colour;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;

/**
 * The words of a text and their colours, which move with what is typed between them. Whoever paints the text anew, such as the
 * platform for a problem's mark, finds them here. Belongs to the thread of the user interface.
 */
final class ColouredWords implements ITextPresentationListener {
    private final IDocument document;
    private final String category = ColouredWords.class.getName() + System.identityHashCode(this);
    private final IPositionUpdater updater = new DefaultPositionUpdater(category);
    private final List<Word> words = new ArrayList<>();

    private record Word(Position place, Color colour) {}

    ColouredWords(IDocument document) {
        this.document = document;
        document.addPositionCategory(category);
        document.addPositionUpdater(updater);
    }

    boolean isOf(IDocument other) {
        return document == other;
    }

    /** Forgets what was there before. */
    void clear() {
        close();
        words.clear();
        document.addPositionCategory(category);
        document.addPositionUpdater(updater);
    }

    void add(IRegion region, Color colour) {
        Position place = new Position(region.getOffset(), region.getLength());
        try {
            document.addPosition(category, place);
            words.add(new Word(place, colour));
        } catch (BadLocationException typedOn) {
            // the text has fewer characters by now, and is asked about again
        } catch (BadPositionCategoryException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        IRegion painted = presentation.getExtent();
        if (painted == null) {
            return;
        }
        int end = painted.getOffset() + painted.getLength();
        for (Word word : words) {
            int from = Math.max(painted.getOffset(), word.place().getOffset());
            int to = Math.min(end, word.place().getOffset() + word.place().getLength());
            if (from < to && !word.place().isDeleted()) {
                presentation.mergeStyleRange(new StyleRange(from, to - from, word.colour(), null));
            }
        }
    }

    void close() {
        document.removePositionUpdater(updater);
        try {
            document.removePositionCategory(category);
        } catch (BadPositionCategoryException gone) {
            // closed already
        }
    }
}
