// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.fix;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.change.Change;
import org.fotaide.project.change.Changer;
import org.fotaide.project.text.TextRange;
import org.fotaide.project.version.VersionBump;
import org.fotaide.project.version.VersionBumps;

/** The changes that a user may ask for at a place, whether anything is wrong there or not. */
public final class ChangeActions {
    static final String KIND = CodeActionKind.RefactorRewrite;

    private final Checks checks;
    private final VersionBumps bumps;
    private final List<Changer> changers = Changer.installed();
    private final EditWriter edits;
    private final Client client;

    /**
     * Makes one.
     *
     * @param bumps are asked on the thread of the checks
     */
    public ChangeActions(Checks checks, VersionBumps bumps, EditWriter edits, Client client) {
        this.checks = checks;
        this.bumps = bumps;
        this.edits = edits;
        this.client = client;
    }

    List<CodeAction> at(OpenDocument document, Range asked) throws CancelledException {
        TextRange chosen = document.text().range(document.places().span(asked));
        List<VersionBump> steps = checks.askOfAll(() -> bumps.at(document.text().path(), chosen), Progress.NONE);
        return Stream.concat(
                        steps.stream().map(VersionBump::change),
                        changers.stream().flatMap(changer -> changer.at(document.text(), chosen).stream()))
                .filter(change ->
                        change.refusal().isEmpty() || client.settings().showsDisabledActions())
                .map(this::action)
                .toList();
    }

    private CodeAction action(Change change) {
        CodeAction action = new CodeAction(change.title());
        action.setKind(KIND);
        change.refusal()
                .ifPresentOrElse(
                        why -> action.setDisabled(new CodeActionDisabled(why)),
                        () -> action.setEdit(edits.of(change.edits())));
        return action;
    }
}
