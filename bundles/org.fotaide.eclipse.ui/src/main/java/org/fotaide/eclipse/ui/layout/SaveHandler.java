// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.api.layout.FlashPicture;
import org.fotaide.eclipse.ui.project.ChosenProject;

/** Saves the picture of the Flash Layout view as SVG or PNG, into the file that the command names or else the user. */
public final class SaveHandler extends AbstractHandler {
    private static final String FILE = "org.fotaide.eclipse.ui.layout.save.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(FlashLayoutView.ID)
                instanceof FlashLayoutView view) {
            view.picture()
                    .picture()
                    .ifPresentOrElse(
                            picture -> Optional.ofNullable(event.getParameter(FILE))
                                    .or(() -> ask(
                                            shell,
                                            ChosenProject.worked(view.getSite().getPage())))
                                    .ifPresent(file -> save(picture, Path.of(file), shell)),
                            () -> MessageDialog.openInformation(shell, Messages.save, Messages.nothingToSave));
        }
        return null;
    }

    /** Beside fota.yaml, where there is one. */
    private static Optional<String> ask(Shell shell, Optional<IProject> project) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.saveAs);
        dialog.setFilterNames(new String[] {Messages.svg, Messages.png});
        dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
        dialog.setFileName("flash.svg");
        project.ifPresent(worked -> {
            dialog.setFilterPath(worked.getLocation().toOSString());
            dialog.setFileName(worked.getName() + "-flash.svg");
        });
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open());
    }

    private static void save(FlashPicture picture, Path file, Shell shell) {
        try {
            new LayoutFile(file).write(picture.layout());
        } catch (IOException refused) {
            MessageDialog.openError(shell, Messages.save, NLS.bind(Messages.notSaved, file, refused.getMessage()));
        }
    }
}
