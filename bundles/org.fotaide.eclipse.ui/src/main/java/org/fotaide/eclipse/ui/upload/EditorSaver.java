// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.core.upload.UnsavedWork;

/** Saves the editors of the workspace. A service of the component runtime. */
public final class EditorSaver implements UnsavedWork {
    @Override
    public boolean save() {
        return PlatformUI.getWorkbench()
                .getDisplay()
                .syncCall(() -> IDE.saveAllEditors(
                        new IResource[] {ResourcesPlugin.getWorkspace().getRoot()}, false));
    }
}
