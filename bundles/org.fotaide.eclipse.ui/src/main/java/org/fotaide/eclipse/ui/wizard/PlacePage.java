// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.project.manifest.Manifest;

/** Asks for the project's name and its folder. */
final class PlacePage extends WizardPage {
    private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
    private Text name;
    private Button inWorkspace;
    private Text folder;
    private Button browse;

    PlacePage() {
        super("place");
        setTitle(Messages.placeTitle);
        setDescription(Messages.placeDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.name);
        name = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        inWorkspace = new Button(area, SWT.CHECK);
        inWorkspace.setText(Messages.inWorkspace);
        inWorkspace.setSelection(true);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(inWorkspace);
        new Label(area, SWT.NONE).setText(Messages.folder);
        folder = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        name.addModifyListener(typed -> check());
        folder.addModifyListener(typed -> check());
        inWorkspace.addListener(SWT.Selection, pressed -> check());
        browse.addListener(SWT.Selection, pressed -> browse());
        setControl(area);
        PartHelp.NEW_PROJECT_PLACE.on(area);
        check();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            name.setFocus();
        }
    }

    /** None before this one is complete: Enter in the platform's list of wizards presses Next twice. */
    @Override
    public IWizardPage getNextPage() {
        return isPageComplete() ? super.getNextPage() : null;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText(Messages.chooseFolder);
        Optional.ofNullable(dialog.open()).ifPresent(chosen -> {
            folder.setText(chosen);
            if (name.getText().isBlank()) {
                name.setText(String.valueOf(Path.of(chosen).getFileName()));
            }
        });
    }

    private void check() {
        folder.setEnabled(!inWorkspace.getSelection());
        browse.setEnabled(!inWorkspace.getSelection());
        boolean named = !name.getText().isEmpty();
        Optional<String> fault = named ? fault() : Optional.empty();
        setMessage(named ? null : Messages.nameNeeded);
        setErrorMessage(fault.orElse(null));
        setPageComplete(named && fault.isEmpty());
    }

    private Optional<String> fault() {
        IStatus legal = workspace.validateName(name.getText(), IResource.PROJECT);
        if (!legal.isOK()) {
            return Optional.of(legal.getMessage());
        }
        if (workspace.getRoot().getProject(name.getText()).exists()) {
            return Optional.of(Messages.nameTaken);
        }
        if (inWorkspace.getSelection()) {
            return Optional.empty();
        }
        return folder.getText().isBlank() || !Path.of(folder.getText()).isAbsolute()
                ? Optional.of(Messages.folderNotWhole)
                : Optional.empty();
    }

    String name() {
        return name.getText();
    }

    /** Empty for a folder in the workspace. */
    Optional<Path> folder() {
        return inWorkspace.getSelection() ? Optional.empty() : Optional.of(Path.of(folder.getText()));
    }

    /** Whether the folder is one of a FOTA project already. */
    boolean hasManifest() {
        Path where = folder().orElseGet(
                        () -> workspace.getRoot().getLocation().toPath().resolve(name.getText()));
        return Manifest.standsIn(where);
    }
}
