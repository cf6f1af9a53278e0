// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.explain;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;

/** Opens the cheat sheet that leads through the first upload. */
public final class FirstUploadHandler extends AbstractHandler {
    private static final String SHEET = "org.fotaide.eclipse.help.firstUpload";

    @Override
    public Object execute(ExecutionEvent event) {
        new OpenCheatSheetAction(SHEET).run();
        return null;
    }
}
