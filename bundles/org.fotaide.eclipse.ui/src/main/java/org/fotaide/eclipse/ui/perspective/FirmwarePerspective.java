// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.fotaide.eclipse.ui.device.DevicesView;
import org.fotaide.eclipse.ui.layout.FlashLayoutView;

/** What one needs to get firmware into devices: projects, editor, devices, problems and consoles. */
public final class FirmwarePerspective implements IPerspectiveFactory {
    public static final String ID = "org.fotaide.eclipse.ui.perspective";

    private static final float LEFT = 0.22f;
    private static final float RIGHT = 0.78f;
    private static final float BOTTOM = 0.62f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editor = layout.getEditorArea();
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, LEFT, editor);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, BOTTOM, editor);
        bottom.addView(DevicesView.ID);
        bottom.addView(FlashLayoutView.ID);
        bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, RIGHT, editor);
        layout.addNewWizardShortcut("org.fotaide.eclipse.ui.newProject");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addShowViewShortcut(DevicesView.ID);
        layout.addShowViewShortcut(FlashLayoutView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addActionSet("org.eclipse.debug.ui.launchActionSet");
    }
}
