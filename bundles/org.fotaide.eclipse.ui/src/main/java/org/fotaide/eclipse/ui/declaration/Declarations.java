// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.declaration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.fotaide.eclipse.ui.editor.EditedText;

/**
 * Links from a name to where it is declared. Asked by the thread of the user interface at each step of the mouse: it is given
 * what is known by then, and the rest at the next step.
 */
public final class Declarations extends AbstractHyperlinkDetector {
    private Question last = new Question(Optional.empty(), -1, 0, CompletableFuture.completedFuture(List.of()));

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        Optional<EditedText> text = EditedText.of(viewer.getDocument()).filter(EditedText::ours);
        if (text.isEmpty()) {
            return null;
        }
        if (!last.concerns(text.get(), region.getOffset())) {
            last.answer().cancel(true);
            last = ask(text.get(), region.getOffset());
        }
        List<DeclarationLink> known = last.known();
        return known.isEmpty() ? null : known.toArray(IHyperlink[]::new);
    }

    /** The highlights tell which word the place is within. */
    private static Question ask(EditedText text, int offset) {
        Position place = text.places().position(offset);
        CompletableFuture<List<? extends Location>> declared = text.server()
                .getTextDocumentService()
                .definition(new DefinitionParams(text.identifier(), place))
                .thenApply(answer -> answer == null || answer.isRight() ? List.of() : answer.getLeft());
        CompletableFuture<List<DeclarationLink>> links = text.server()
                .getTextDocumentService()
                .documentHighlight(new DocumentHighlightParams(text.identifier(), place))
                .thenCombine(declared, (words, found) -> links(text, offset, words, found));
        return new Question(Optional.of(text), offset, text.stamp(), links);
    }

    private static List<DeclarationLink> links(
            EditedText text, int offset, List<? extends DocumentHighlight> words, List<? extends Location> found) {
        return Optional.<List<? extends DocumentHighlight>>ofNullable(words).orElse(List.of()).stream()
                .map(word -> text.places().region(word.getRange()))
                .filter(word -> word.getOffset() <= offset && offset <= word.getOffset() + word.getLength())
                .findFirst()
                .map(word -> found.stream()
                        .map(location -> new DeclarationLink(word, location))
                        .toList())
                .orElse(List.of());
    }

    private record Question(
            Optional<EditedText> text, int offset, long stamp, CompletableFuture<List<DeclarationLink>> answer) {
        boolean concerns(EditedText other, int place) {
            return text.filter(other::equals).isPresent() && offset == place && stamp == other.stamp();
        }

        List<DeclarationLink> known() {
            return answer.isDone() && !answer.isCompletedExceptionally() ? answer.join() : List.of();
        }
    }
}
