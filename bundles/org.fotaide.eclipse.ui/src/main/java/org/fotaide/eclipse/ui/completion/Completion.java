// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.completion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.eclipse.ui.editor.Answer;
import org.fotaide.eclipse.ui.editor.EditedText;

/** Proposals of the server. Asked in a thread of the content assistant. */
public final class Completion implements IContentAssistProcessor {
    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return EditedText.of(viewer.getDocument())
                .map(text -> proposals(text, offset))
                .orElse(new ICompletionProposal[0]);
    }

    private static ICompletionProposal[] proposals(EditedText text, int offset) {
        CompletionParams params =
                new CompletionParams(text.identifier(), text.places().position(offset));
        return new Answer<>(text.server().getTextDocumentService().completion(params))
                .await().map(Completion::items).orElse(List.of()).stream()
                        .sorted(Comparator.comparing(Completion::order))
                        .map(item -> new CompletionProposal(text, item, offset))
                        .filter(proposal -> proposal.goesOn(text.document(), offset))
                        .toArray(ICompletionProposal[]::new);
    }

    private static List<CompletionItem> items(Either<List<CompletionItem>, CompletionList> answer) {
        return answer.map(list -> list, CompletionList::getItems);
    }

    private static String order(CompletionItem item) {
        return Optional.ofNullable(item.getSortText()).orElse(item.getLabel());
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {':', ' ', '-'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
