// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.check.DiagnosticWriter;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.IgnoreCode;
import org.fotaide.project.check.IgnoreComment;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ignore.IgnoreAddition;
import org.fotaide.project.release.ReleaseIndex;
import org.fotaide.project.text.TextEdit;

/** Ways to hear no more of a finding: never the preferred ones, and never taken without asking. */
public final class IgnoreActions {
    private final Checks checks;
    private final ReleaseIndex projects;
    private final DiagnosticWriter writer;
    private final EditWriter edits;

    /**
     * Makes one.
     *
     * @param projects is asked on the thread of the checks
     */
    public IgnoreActions(Checks checks, ReleaseIndex projects, DiagnosticWriter writer, EditWriter edits) {
        this.checks = checks;
        this.projects = projects;
        this.writer = writer;
        this.edits = edits;
    }

    List<CodeAction> of(OpenDocument document, Finding finding) throws CancelledException {
        if (finding.code() instanceof IgnoreCode) {
            return List.of();
        }
        List<CodeAction> actions = new ArrayList<>();
        String code = finding.code().id();
        new IgnoreComment(document.text(), Checkers.installed())
                .on(finding)
                .map(edit -> action("Ignore " + code + " here (comment)", finding, finding.file(), edit))
                .ifPresent(actions::add);
        Optional<ManifestReading> project = checks.askOfAll(() -> projects.project(finding.file()), Progress.NONE);
        if (project.isPresent()) {
            Path manifest = project.get().document().path();
            new IgnoreAddition(project.get())
                    .of(finding.code())
                    .map(edit -> action(
                            "Ignore " + code + " in this project (" + manifest.getFileName() + ")",
                            finding,
                            manifest,
                            edit))
                    .ifPresent(actions::add);
        }
        return actions;
    }

    private CodeAction action(String title, Finding finding, Path file, TextEdit edit) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(writer.of(finding)));
        action.setEdit(edits.of(List.of(new FileEdit.ChangeText(file, List.of(edit)))));
        return action;
    }
}
