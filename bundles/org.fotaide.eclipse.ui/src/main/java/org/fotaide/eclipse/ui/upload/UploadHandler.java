// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.fotaide.eclipse.ui.project.ProjectChoice;

/** Uploads the project that is chosen or edited to one of its devices. */
public final class UploadHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new ProjectChoice(event).ofSelected(project -> new DeviceChoice(project).upload());
        return null;
    }
}
