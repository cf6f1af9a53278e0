// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.ui.help.PartHelp;

/** A tab that shows a part of an upload's settings, and leaves the rest as it is. */
abstract class SettingsTab extends AbstractLaunchConfigurationTab {
    abstract void show(UploadSettings settings);

    /** With what the user chose in this tab. */
    abstract UploadSettings edited(UploadSettings settings);

    /** What cannot be as the user chose it in this tab; {@code settings} are those of all tabs. */
    abstract Optional<String> fault(UploadSettings settings);

    /** Where its controls are. */
    final Composite area(Composite parent, PartHelp help) {
        Composite area = new Composite(parent, SWT.NONE);
        setControl(area);
        setHelpContextId(help.id());
        help.on(area);
        return area;
    }

    static Composite group(Composite area, String title, int columns) {
        Group group = new Group(area, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    final Button check(Composite parent, String text) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> updateLaunchConfigurationDialog());
        return button;
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        try {
            setErrorMessage(fault(UploadSettings.of(configuration)).orElse(null));
        } catch (CoreException damaged) {
            setErrorMessage(damaged.getStatus().getMessage());
        }
        return getErrorMessage() == null;
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            show(UploadSettings.of(configuration));
        } catch (CoreException damaged) {
            setErrorMessage(damaged.getStatus().getMessage());
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        try {
            edited(UploadSettings.of(configuration)).write(configuration);
        } catch (CoreException damaged) {
            setErrorMessage(damaged.getStatus().getMessage());
        }
    }
}
