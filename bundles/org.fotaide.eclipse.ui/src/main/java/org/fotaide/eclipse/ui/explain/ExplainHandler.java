// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.explain;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the section of the help that explains the chosen problem. */
public final class ExplainHandler extends AbstractHandler {
    private final ProblemHelp help = new ProblemHelp();

    @Override
    public Object execute(ExecutionEvent event) {
        problem(HandlerUtil.getCurrentSelection(event))
                .flatMap(this::section)
                .ifPresent(page -> PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(page));
        return null;
    }

    /** Only where there is a problem of ours to explain, and somebody to show it. */
    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(PlatformUI.getWorkbench().getHelpSystem().hasHelpUI()
                && problem(HandlerUtil.getVariable(context, ISources.ACTIVE_CURRENT_SELECTION_NAME))
                        .isPresent());
    }

    private static Optional<IMarker> problem(Object selection) {
        return selection instanceof IStructuredSelection some
                ? Optional.ofNullable(Adapters.adapt(some.getFirstElement(), IMarker.class))
                        .filter(ProblemHelp::isOurs)
                : Optional.empty();
    }

    private Optional<String> section(IMarker problem) {
        return Optional.ofNullable(HelpSystem.getContext(help.getHelpContextForMarker(problem)))
                .map(IContext::getRelatedTopics)
                .flatMap(topics -> Arrays.stream(topics).findFirst())
                .map(IHelpResource::getHref);
    }
}
