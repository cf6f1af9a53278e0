// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fotaide.api.upload.several.Pace;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.deploy.upload.WebAccess;
import org.fotaide.eclipse.core.upload.UploadManner;
import org.fotaide.eclipse.core.upload.UploadManner.After;
import org.fotaide.eclipse.core.upload.UploadManner.Before;
import org.fotaide.eclipse.core.upload.UploadManner.Check;
import org.fotaide.eclipse.core.upload.UploadManner.Signing;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.flash.Slot;

/** How it is uploaded: what is done before the transfer, in it, and after it. */
final class TransferTab extends SettingsTab {

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_FAILURES = 999;

    private Button build;
    private Button insist;
    private Button unsigned;
    private Combo way;
    private Combo slot;
    private Text user;
    private Text path;
    private Button prove;
    private Button canary;
    private Spinner atOnce;
    private Button stops;
    private Spinner failures;

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        setControl(area);
        explain(PartHelp.TRANSFER_TAB);
        build = check(group(area, Messages.before, 1), Messages.build);
        Composite transfer = group(area, Messages.transfer, 2);
        way = choice(transfer, Messages.way, Messages.askedOfDevice, ways());
        slot = choice(
                transfer,
                Messages.slot,
                Messages.toldByDevice,
                Arrays.stream(Slot.values()).map(Slot::word));
        user = text(transfer, Messages.webUser);
        path = text(transfer, Messages.webPath);
        unsigned = check(transfer, Messages.unsigned);
        insist = check(transfer, Messages.insist);
        Stream.of(unsigned, insist)
                .forEach(wide -> GridDataFactory.fillDefaults().span(2, 1).applyTo(wide));
        prove = check(group(area, Messages.after, 1), Messages.prove);
        Composite several = group(area, Messages.several, 2);
        canary = check(several, Messages.canary);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(canary);
        new Label(several, SWT.NONE).setText(Messages.atOnce);
        atOnce = number(several, MOST_AT_ONCE);
        stops = check(several, Messages.stopAfter);
        failures = number(several, MOST_FAILURES);
        stops.addListener(SWT.Selection, pressed -> failures.setEnabled(stops.getSelection()));
    }

    private Text text(Composite parent, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER);
        text.addModifyListener(typed -> updateLaunchConfigurationDialog());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private Spinner number(Composite parent, int most) {
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setMinimum(1);
        spinner.setMaximum(most);
        spinner.addModifyListener(typed -> updateLaunchConfigurationDialog());
        return spinner;
    }

    private static Stream<String> ways() {
        return Uploaders.installed().all().stream().map(Uploader::via).sorted();
    }

    private Combo choice(Composite parent, String label, String otherwise, Stream<String> choices) {
        new Label(parent, SWT.NONE).setText(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.add(otherwise);
        choices.forEach(combo::add);
        combo.addListener(SWT.Selection, chosen -> updateLaunchConfigurationDialog());
        return combo;
    }

    private static Composite group(Composite area, String title, int columns) {
        Group group = new Group(area, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private Button check(Composite parent, String text) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> updateLaunchConfigurationDialog());
        return button;
    }

    /** The tab before writes everything. */
    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {}

    @Override
    void show(UploadSettings settings) {
        UploadManner manner = settings.manner();
        build.setSelection(manner.before() == Before.BUILD);
        way.setText(manner.via().orElse(Messages.askedOfDevice));
        user.setText(manner.web().user());
        path.setText(manner.web().path());
        slot.setText(manner.slot().map(Slot::word).orElse(Messages.toldByDevice));
        unsigned.setSelection(manner.signing() == Signing.NONE);
        insist.setSelection(manner.check() == Check.SEND_ANYWAY);
        prove.setSelection(manner.after() == After.PROVE);
        canary.setSelection(manner.pace().first() == Pace.First.ALONE);
        atOnce.setSelection(manner.pace().atOnce());
        stops.setSelection(manner.pace().failures() != Pace.ANY);
        failures.setSelection(stops.getSelection() ? manner.pace().failures() : 1);
        failures.setEnabled(stops.getSelection());
    }

    @Override
    UploadSettings edited(UploadSettings settings) {
        WebAccess web = webFault().isEmpty()
                ? new WebAccess(user.getText(), path.getText())
                : settings.manner().web();
        return new UploadSettings(
                settings.subject(),
                new UploadManner(
                        build.getSelection() ? Before.BUILD : Before.SEND_AS_BUILT,
                        ways().filter(known -> known.equals(way.getText())).findFirst(),
                        web,
                        chosenSlot(),
                        unsigned.getSelection() ? Signing.NONE : Signing.AS_PROJECT_SAYS,
                        insist.getSelection() ? Check.SEND_ANYWAY : Check.REFUSE,
                        prove.getSelection() ? After.PROVE : After.END,
                        pace()));
    }

    private Pace pace() {
        return new Pace(
                atOnce.getSelection(),
                canary.getSelection() ? Pace.First.ALONE : Pace.First.WITH_THE_OTHERS,
                stops.getSelection() ? failures.getSelection() : Pace.ANY);
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        setErrorMessage(webFault().orElse(null));
        return getErrorMessage() == null;
    }

    private Optional<String> webFault() {
        try {
            new WebAccess(user.getText(), path.getText());
            return Optional.empty();
        } catch (IllegalArgumentException illegal) {
            return Optional.of(NLS.bind(Messages.webFault, illegal.getMessage()));
        }
    }

    private Optional<Slot> chosenSlot() {
        return Arrays.stream(Slot.values())
                .filter(known -> known.word().equals(slot.getText()))
                .findFirst();
    }

    @Override
    public String getName() {
        return Messages.transfer;
    }
}
