// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fix;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.fotaide.eclipse.core.marker.ProblemMarker;
import org.fotaide.eclipse.ui.edit.ApplyChange;
import org.fotaide.eclipse.ui.edit.WorkspaceChange;

/** A repair of one problem, and of others that the same repair mends. */
final class MarkerFix extends WorkbenchMarkerResolution {
    private final IMarker marker;
    private final CodeAction action;

    MarkerFix(IMarker marker, CodeAction action) {
        this.marker = marker;
        this.action = action;
    }

    @Override
    public String getLabel() {
        return action.getTitle();
    }

    @Override
    public String getDescription() {
        return null;
    }

    @Override
    public Image getImage() {
        return null;
    }

    /** Those of the same fault for which the same repair, or as sure a one, is offered: their edits are asked for when they are made. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return Arrays.stream(markers)
                .filter(other -> !other.equals(marker) && code(other).equals(code(marker)))
                .filter(other -> sameFix(other).isPresent())
                .toArray(IMarker[]::new);
    }

    private static String code(IMarker marker) {
        return marker.getAttribute(ProblemMarker.CODE, "");
    }

    private Optional<CodeAction> sameFix(IMarker other) {
        return ProblemMarker.diagnostic(other).flatMap(problem -> MarkerFixes.of(other, problem).stream()
                .filter(this::isSame)
                .findFirst());
    }

    private boolean isSame(CodeAction fix) {
        return fix.getTitle().equals(action.getTitle()) || isSure(fix) && isSure(action);
    }

    private static boolean isSure(CodeAction fix) {
        return Boolean.TRUE.equals(fix.getIsPreferred());
    }

    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        for (IMarker one : markers) {
            sameFix(one).ifPresent(fix -> apply(fix, monitor));
        }
    }

    @Override
    public void run(IMarker one) {
        sameFix(one).ifPresent(fix -> apply(fix, new NullProgressMonitor()));
    }

    private static void apply(CodeAction fix, IProgressMonitor monitor) {
        try {
            new ApplyChange(new WorkspaceChange(fix.getTitle(), fix.getEdit())).call(monitor);
        } catch (CoreException failed) {
            StatusManager.getManager().handle(failed.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
