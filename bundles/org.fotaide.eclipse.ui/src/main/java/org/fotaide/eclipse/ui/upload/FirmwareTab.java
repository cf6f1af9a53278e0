// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.debug.core.ILaunchConfiguration;
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
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.core.upload.UploadSubject;
import org.fotaide.eclipse.core.upload.UploadSubject.Contents;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.eclipse.ui.project.ChosenProject;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.ReadManifest;

/** What is uploaded, and to which devices. */
final class FirmwareTab extends SettingsTab {
    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);
    private Combo project;
    private Text image;
    private Button fileSystem;
    private Combo device;

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        setControl(area);
        explain(PartHelp.FIRMWARE_TAB);
        new Label(area, SWT.NONE).setText(Messages.project);
        project = new Combo(area, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(project);
        ChosenProject.all().forEach(known -> project.add(known.getName()));
        project.addModifyListener(typed -> {
            offerDevices();
            updateLaunchConfigurationDialog();
        });
        new Label(area, SWT.NONE).setText(Messages.image);
        image = new Text(area, SWT.BORDER);
        image.setMessage(Messages.imageHint);
        image.addModifyListener(typed -> updateLaunchConfigurationDialog());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(image);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, pressed -> browse());
        fileSystem = new Button(area, SWT.CHECK);
        fileSystem.setText(Messages.fileSystem);
        fileSystem.addListener(SWT.Selection, pressed -> updateLaunchConfigurationDialog());
        GridDataFactory.fillDefaults().indent(0, 0).span(3, 1).applyTo(fileSystem);
        new Label(area, SWT.NONE).setText(Messages.device);
        device = new Combo(area, SWT.DROP_DOWN);
        device.addModifyListener(typed -> updateLaunchConfigurationDialog());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(device);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.deviceHint);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(300, SWT.DEFAULT)
                .applyTo(hint);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.chooseImage);
        dialog.setFilterExtensions(new String[] {"*.bin", "*"});
        Optional.ofNullable(dialog.open()).ifPresent(image::setText);
    }

    private void offerDevices() {
        String typed = device.getText();
        device.removeAll();
        chosenProject().ifPresent(this::offer);
        devices.current().ifPresent(list -> list.devices().forEach(found -> device.add(found.target())));
        device.setText(typed);
    }

    private void offer(IProject chosen) {
        try {
            new ReadManifest(chosen.getLocation().toPath())
                    .call()
                    .devices()
                    .keySet()
                    .forEach(device::add);
        } catch (FotaException broken) {
            setWarningMessage(broken.problem().what());
        }
    }

    private Optional<IProject> chosenProject() {
        return ChosenProject.all().stream()
                .filter(known -> known.getName().equals(project.getText()))
                .findFirst();
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        UploadSettings.of(
                        ChosenProject.all().stream()
                                .findFirst()
                                .map(IProject::getName)
                                .orElse(""),
                        List.of())
                .write(configuration);
    }

    @Override
    void show(UploadSettings settings) {
        UploadSubject subject = settings.subject();
        project.setText(subject.project());
        image.setText(subject.image());
        fileSystem.setSelection(subject.contents() == Contents.FILE_SYSTEM);
        device.setText(String.join(", ", subject.devices()));
    }

    @Override
    UploadSettings edited(UploadSettings settings) {
        Contents contents = fileSystem.getSelection() ? Contents.FILE_SYSTEM : Contents.PROGRAM;
        return new UploadSettings(
                new UploadSubject(project.getText().strip(), image.getText().strip(), contents, typedDevices()),
                settings.manner());
    }

    private List<String> typedDevices() {
        return Arrays.stream(device.getText().split(","))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        setErrorMessage(fault().orElse(null));
        return getErrorMessage() == null;
    }

    private Optional<String> fault() {
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
        if (fileSystem.getSelection() && file.isEmpty()) {
            return Optional.of(Messages.chooseFileSystem);
        }
        if (name.isEmpty() && typedDevices().isEmpty()) {
            return Optional.of(Messages.noDeviceChosen);
        }
        return typedDevices().stream()
                .flatMap(typed -> deviceFault(typed).stream())
                .findFirst();
    }

    /** What was offered is right: a device of fota.yaml need not be called like a host. */
    private Optional<String> deviceFault(String typed) {
        if (Arrays.asList(device.getItems()).contains(typed)) {
            return Optional.empty();
        }
        try {
            AddressReader.stated(typed);
            return Optional.empty();
        } catch (FotaException refused) {
            return Optional.of(NLS.bind(
                    Messages.refused,
                    refused.problem().what(),
                    refused.problem().why()));
        }
    }

    @Override
    public String getName() {
        return Messages.firmware;
    }
}
