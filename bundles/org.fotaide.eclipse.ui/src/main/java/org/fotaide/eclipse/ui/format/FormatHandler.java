// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.format;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.ui.editor.ActiveText;

/** Ctrl+Shift+F: the text in its tidy form. */
public final class FormatHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        ActiveText.of(event)
                .ifPresent(active -> new FormatJob(active.text(), message -> tell(event, message)).schedule());
        return null;
    }

    private static void tell(ExecutionEvent event, String message) {
        HandlerUtil.getActiveEditor(event)
                .getEditorSite()
                .getActionBars()
                .getStatusLineManager()
                .setMessage(message);
    }
}
