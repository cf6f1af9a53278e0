// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.io.File;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.eclipse.core.upload.UploadManner;
import org.fotaide.eclipse.core.upload.UploadManner.Before;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.core.upload.UploadSubject;
import org.fotaide.eclipse.core.upload.UploadSubject.Contents;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.eclipse.ui.project.ChosenProject;

/** What is uploaded. */
final class FirmwareTab extends SettingsTab {
    private static final int COLUMNS = 3;

    private Combo project;
    private Text image;
    private Button fileSystem;
    private Button build;

    @Override
    public void createControl(Composite parent) {
        Composite area = area(parent, PartHelp.FIRMWARE_TAB);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.project);
        project = new Combo(area, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(project);
        ChosenProject.all().forEach(known -> project.add(known.getName()));
        project.addModifyListener(typed -> updateLaunchConfigurationDialog());
        new Label(area, SWT.NONE).setText(Messages.image);
        image = new Text(area, SWT.BORDER);
        image.setMessage(Messages.imageHint);
        image.addModifyListener(typed -> updateLaunchConfigurationDialog());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(image);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, pressed -> browse());
        fileSystem = check(area, Messages.fileSystem);
        build = check(area, Messages.build);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(fileSystem);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(build);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.chooseImage);
        dialog.setFilterExtensions(new String[] {"*.bin", "*"});
        Optional.ofNullable(dialog.open()).ifPresent(image::setText);
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        UploadSettings.of(ChosenProject.all().stream()
                        .findFirst()
                        .map(IProject::getName)
                        .orElse(""))
                .write(configuration);
    }

    @Override
    void show(UploadSettings settings) {
        UploadSubject subject = settings.subject();
        project.setText(subject.project());
        image.setText(subject.image());
        fileSystem.setSelection(subject.contents() == Contents.FILE_SYSTEM);
        build.setSelection(settings.manner().before() == Before.BUILD);
    }

    @Override
    UploadSettings edited(UploadSettings settings) {
        UploadManner manner = settings.manner();
        return new UploadSettings(
                new UploadSubject(
                        project.getText().strip(),
                        image.getText().strip(),
                        fileSystem.getSelection() ? Contents.FILE_SYSTEM : Contents.PROGRAM,
                        settings.subject().devices()),
                manner.before(build.getSelection() ? Before.BUILD : Before.SEND_AS_BUILT));
    }

    @Override
    Optional<String> fault(UploadSettings settings) {
        String name = project.getText().strip();
        String file = image.getText().strip();
        if (name.isEmpty() && file.isEmpty()) {
            return Optional.of(Messages.chooseProject);
        }
        if (!name.isEmpty()
                && !FotaNature.on(ResourcesPlugin.getWorkspace().getRoot().getProject(name))) {
            return Optional.of(NLS.bind(Messages.noProject, name));
        }
        if (!file.isEmpty() && !new File(file).isFile()) {
            return Optional.of(NLS.bind(Messages.noFile, file));
        }
        return fileSystem.getSelection() && file.isEmpty() ? Optional.of(Messages.chooseFileSystem) : Optional.empty();
    }

    @Override
    public String getName() {
        return Messages.firmware;
    }
}
