// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.fix.CodeActions;
import org.fotaide.lsp.fix.EditWriter;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.SureFixes;

/**
 * {@code fota.fixAll {}}: every sure fix of the workspace, as one edit for the client to apply. The texts alone are mended
 * where the client cannot give files other names.
 */
final class FixAllCommand implements ServerCommand {
    private static final long STEP_MILLISECONDS = 100;

    private final Checks checks;
    private final EditWriter edits;
    private final Client client;

    FixAllCommand(Checks checks, EditWriter edits, Client client) {
        this.checks = checks;
        this.edits = edits;
        this.client = client;
    }

    @Override
    public String name() {
        return CodeActions.FIX_WORKSPACE;
    }

    @Override
    public String title() {
        return "Mending the workspace";
    }

    @Override
    public boolean makesFiles() {
        return true;
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        if (!client.settings().appliesEdits()) {
            throw new FotaException(CommandProblem.EDITS_NOT_TAKEN.with());
        }
        SureFixes fixes = checks.sureFixes(progress);
        List<FileEdit> wanted = fixes.edits().stream()
                .filter(edit -> edits.writes(List.of(edit)))
                .toList();
        progress.checkCancelled();
        if (!wanted.isEmpty()) {
            apply(wanted, progress);
        }
        List<FileEdit> left =
                fixes.edits().stream().filter(edit -> !wanted.contains(edit)).toList();
        tellLeft(left);
        JsonArray files = new JsonArray();
        wanted.forEach(edit -> files.add(edit.file().toString()));
        JsonObject result = new JsonObject();
        result.addProperty("mended", fixes.applied().size() - findings(fixes, left));
        result.addProperty("left", findings(fixes, left));
        result.add("files", files);
        return result;
    }

    /** How many findings some edits would mend. */
    private static long findings(SureFixes fixes, List<FileEdit> edits) {
        return fixes.applied().stream()
                .filter(finding -> finding.sureFix()
                        .filter(fix -> fix.edits().stream().anyMatch(edits::contains))
                        .isPresent())
                .count();
    }

    private void tellLeft(List<FileEdit> left) {
        edits.hindrance(left)
                .ifPresent(why -> client.remote().showMessage(new MessageParams(MessageType.Warning, why)));
    }

    private void apply(List<FileEdit> wanted, Progress progress) throws FotaException, CancelledException {
        ApplyWorkspaceEditResponse answer = answer(
                client.remote().applyEdit(new ApplyWorkspaceEditParams(edits.of(wanted), "Fix all sure findings")),
                progress);
        if (!answer.isApplied()) {
            String reason = Optional.ofNullable(answer.getFailureReason()).orElse("nothing");
            throw new FotaException(CommandProblem.EDITS_REFUSED.with(reason));
        }
    }

    /** A client may ask its user first, who may rather stop it all. */
    private static ApplyWorkspaceEditResponse answer(
            CompletableFuture<ApplyWorkspaceEditResponse> asked, Progress progress)
            throws FotaException, CancelledException {
        while (true) {
            try {
                return asked.get(STEP_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.checkCancelled();
            } catch (ExecutionException e) {
                throw new FotaException(
                        CommandProblem.EDITS_REFUSED.with(e.getCause().getMessage()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
