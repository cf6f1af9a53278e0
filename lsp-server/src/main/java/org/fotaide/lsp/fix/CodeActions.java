// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.lsp.check.CheckedDocument;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.check.DiagnosticWriter;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.FixText;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/** What a user can choose at a place of a document: fixes of what is wrong, and changes. */
public final class CodeActions {
    /** All sure fixes of a file, as editors ask for on saving. */
    public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".fota";

    /** The command that applies all sure fixes of the workspace. */
    public static final String FIX_WORKSPACE = "fota.fixAll";

    /** Not below the kind of fixing all, which editors do on saving one file. */
    private static final String WORKSPACE = CodeActionKind.Source + ".fota.fixWorkspace";

    private final Checks checks;
    private final DiagnosticWriter writer;
    private final EditWriter edits;
    private final ChangeActions changes;
    private final IgnoreActions ignoring;

    public CodeActions(
            Checks checks, DiagnosticWriter writer, EditWriter edits, ChangeActions changes, IgnoreActions ignoring) {
        this.checks = checks;
        this.writer = writer;
        this.edits = edits;
        this.changes = changes;
        this.ignoring = ignoring;
    }

    /** The kinds of what it offers. */
    public static List<String> kinds() {
        return List.of(CodeActionKind.QuickFix, ChangeActions.KIND, FIX_ALL, WORKSPACE);
    }

    public List<CodeAction> at(CheckedDocument checked, Range range, CodeActionContext context)
            throws CancelledException {
        List<CodeAction> actions = new ArrayList<>();
        if (wanted(CodeActionKind.QuickFix, context)) {
            actions.addAll(quickFixes(checked, checked.document().places().span(range)));
        }
        boolean mends = checked.findings().stream()
                .anyMatch(finding -> finding.sureFix().isPresent());
        if (mends && wanted(FIX_ALL, context)) {
            fixAll(checked.document()).ifPresent(actions::add);
        }
        if (wanted(ChangeActions.KIND, context)) {
            actions.addAll(changes.at(checked.document(), range));
        }
        if (wanted(WORKSPACE, context) && edits.appliesOwn() && checks.hasSureFixes()) {
            actions.add(fixWorkspace());
        }
        return merged(actions);
    }

    private List<CodeAction> quickFixes(CheckedDocument checked, Span asked) throws CancelledException {
        List<CodeAction> fixes = new ArrayList<>();
        List<CodeAction> silencing = new ArrayList<>();
        for (Finding finding : checked.findings()) {
            finding.fixes().stream()
                    .filter(fix -> edits.offers(fix.edits()) && concerns(checked.document(), finding, fix, asked))
                    .forEach(fix -> fixes.add(quickFix(finding, fix)));
            if (meets(checked.document().text().span(finding.range()), asked)) {
                silencing.addAll(ignoring.of(checked.document(), finding));
            }
        }
        fixes.addAll(silencing);
        return fixes;
    }

    private static boolean meets(Span span, Span asked) {
        return span.start() <= asked.end() && asked.start() <= span.end();
    }

    /** Kinds are paths: who asks for a kind wants all kinds below it. */
    private static boolean wanted(String kind, CodeActionContext context) {
        List<String> only =
                Optional.ofNullable(context).map(CodeActionContext::getOnly).orElse(List.of());
        return only.isEmpty() || only.stream().anyMatch(asked -> kind.equals(asked) || kind.startsWith(asked + "."));
    }

    /** A fix is offered on the characters at fault, and on everything that it would replace. */
    private static boolean concerns(OpenDocument document, Finding finding, Fix fix, Span asked) {
        Stream<TextRange> replaced = fix.edits().stream()
                .filter(FileEdit.ChangeText.class::isInstance)
                .map(FileEdit.ChangeText.class::cast)
                .filter(change -> change.file().equals(document.text().path()))
                .flatMap(change -> change.edits().stream())
                .map(TextEdit::range);
        return Stream.concat(Stream.of(finding.range()), replaced)
                .map(document.text()::span)
                .anyMatch(span -> meets(span, asked));
    }

    private CodeAction quickFix(Finding finding, Fix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(writer.of(finding)));
        edits.hindrance(fix.edits()).ifPresentOrElse(why -> action.setDisabled(new CodeActionDisabled(why)), () -> {
            action.setIsPreferred(fix.sure());
            action.setEdit(edits.of(fix.edits()));
        });
        return action;
    }

    private Optional<CodeAction> fixAll(OpenDocument document) throws CancelledException {
        FixText.Result result = checks.mended(document);
        if (result.applied().isEmpty()) {
            return Optional.empty();
        }
        int count = result.applied().size();
        CodeAction action = new CodeAction(count == 1 ? "Fix the sure finding" : "Fix all " + count + " sure findings");
        action.setKind(FIX_ALL);
        action.setEdit(edits.of(document, result.document()));
        return Optional.of(action);
    }

    private static CodeAction fixWorkspace() {
        String title = "Fix all sure findings in the workspace";
        CodeAction action = new CodeAction(title);
        action.setKind(WORKSPACE);
        action.setCommand(new Command(title, FIX_WORKSPACE, List.of()));
        return action;
    }

    /** One repair may mend several findings: it is offered once, for all of them. */
    private static List<CodeAction> merged(List<CodeAction> actions) {
        List<CodeAction> merged = new ArrayList<>();
        for (CodeAction action : actions) {
            Optional<CodeAction> same = merged.stream()
                    .filter(other -> action.getDiagnostics() != null
                            && other.getTitle().equals(action.getTitle())
                            && Objects.equals(other.getEdit(), action.getEdit()))
                    .findFirst();
            if (same.isPresent()) {
                List<org.eclipse.lsp4j.Diagnostic> all =
                        new ArrayList<>(same.get().getDiagnostics());
                all.addAll(action.getDiagnostics());
                same.get().setDiagnostics(all);
            } else {
                merged.add(action);
            }
        }
        return merged;
    }
}
