// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fotaide.api.upload.several.Pace;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.eclipse.ui.project.ChosenProject;
import org.fotaide.firmware.work.FotaException;

/** Which devices it goes to: typed, or checked in the list of those that are known; and how several are gone through. */
final class DevicesTab extends SettingsTab {
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_FAILURES = 999;
    /** At least; a larger dialog shows more. */
    private static final int ROWS = 2;

    private Text typed;
    private Table known;
    private Button canary;
    private Spinner atOnce;
    private Button stops;
    private Spinner failures;

    @Override
    public void createControl(Composite parent) {
        Composite area = area(parent, PartHelp.DEVICES_TAB);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.devices);
        typed = new Text(area, SWT.BORDER);
        typed.setMessage(Messages.devicesHint);
        typed.setToolTipText(Messages.devicesTip);
        typed.addModifyListener(changed -> {
            mark();
            updateLaunchConfigurationDialog();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
        new Label(area, SWT.NONE).setText(Messages.known);
        known = new Table(area, SWT.CHECK | SWT.BORDER);
        known.addListener(SWT.Selection, chosen -> {
            if (chosen.detail == SWT.CHECK) {
                take((TableItem) chosen.item);
            }
        });
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ROWS * known.getItemHeight())
                .applyTo(known);
        several(group(area, Messages.several, 2));
    }

    private void several(Composite several) {
        canary = check(several, Messages.canary);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(canary);
        new Label(several, SWT.NONE).setText(Messages.atOnce);
        atOnce = number(several, MOST_AT_ONCE);
        stops = check(several, Messages.stopAfter);
        failures = number(several, MOST_FAILURES);
        stops.addListener(SWT.Selection, pressed -> failures.setEnabled(stops.getSelection()));
    }

    private Spinner number(Composite parent, int most) {
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setMinimum(1);
        spinner.setMaximum(most);
        spinner.addModifyListener(typed -> updateLaunchConfigurationDialog());
        return spinner;
    }

    private List<String> devices() {
        return Arrays.stream(typed.getText().split(","))
                .map(String::strip)
                .filter(device -> !device.isEmpty())
                .distinct()
                .toList();
    }

    /** Shows in the list what is typed. */
    private void mark() {
        List<String> devices = devices();
        for (TableItem item : known.getItems()) {
            item.setChecked(devices.contains(item.getData()));
        }
    }

    /** Types what is chosen in the list. */
    private void take(TableItem item) {
        List<String> devices = new ArrayList<>(devices());
        String device = (String) item.getData();
        if (item.getChecked()) {
            devices.add(device);
        } else {
            devices.remove(device);
        }
        typed.setText(String.join(", ", devices));
    }

    private void offer(KnownDevices devices) {
        known.removeAll();
        devices.words().forEach((name, words) -> {
            TableItem item = new TableItem(known, SWT.NONE);
            item.setData(name);
            item.setText(words);
        });
    }

    private static Optional<IProject> project(UploadSettings settings) {
        return ChosenProject.all().stream()
                .filter(one -> one.getName().equals(settings.subject().project()))
                .findFirst();
    }

    /** The first tab writes everything. */
    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {}

    @Override
    void show(UploadSettings settings) {
        Optional<IProject> project = project(settings);
        try {
            offer(project.isPresent() ? KnownDevices.of(project.get()) : KnownDevices.found());
            setWarningMessage(null);
        } catch (FotaException broken) {
            offer(KnownDevices.found());
            setWarningMessage(broken.problem().what());
        }
        typed.setText(String.join(", ", settings.subject().devices()));
        mark();
        Arrays.stream(known.getItems())
                .filter(TableItem::getChecked)
                .findFirst()
                .ifPresent(known::showItem);
        Pace pace = settings.manner().pace();
        canary.setSelection(pace.first() == Pace.First.ALONE);
        atOnce.setSelection(pace.atOnce());
        stops.setSelection(pace.failures() != Pace.ANY);
        failures.setSelection(stops.getSelection() ? pace.failures() : 1);
        failures.setEnabled(stops.getSelection());
    }

    @Override
    UploadSettings edited(UploadSettings settings) {
        return new UploadSettings(
                settings.subject().to(devices()),
                settings.manner()
                        .pace(new Pace(
                                atOnce.getSelection(),
                                canary.getSelection() ? Pace.First.ALONE : Pace.First.WITH_THE_OTHERS,
                                stops.getSelection() ? failures.getSelection() : Pace.ANY)));
    }

    @Override
    Optional<String> fault(UploadSettings settings) {
        if (settings.subject().project().isBlank() && devices().isEmpty()) {
            return Optional.of(Messages.noDeviceChosen);
        }
        return devices().stream().flatMap(device -> fault(device).stream()).findFirst();
    }

    /** What was offered is right: a device of fota.yaml need not be called like a host. */
    private Optional<String> fault(String device) {
        if (Arrays.stream(known.getItems()).anyMatch(item -> device.equals(item.getData()))) {
            return Optional.empty();
        }
        try {
            AddressReader.stated(device);
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
        return Messages.devicesTab;
    }
}
