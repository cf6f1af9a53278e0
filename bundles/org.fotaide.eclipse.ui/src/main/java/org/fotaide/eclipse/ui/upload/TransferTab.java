// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.core.upload.UploadSettings.After;
import org.fotaide.eclipse.core.upload.UploadSettings.Before;
import org.fotaide.eclipse.core.upload.UploadSettings.Check;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.flash.Slot;

/** How it is uploaded: what is done before the transfer, in it, and after it. */
final class TransferTab extends SettingsTab {

    private Button build;
    private Button insist;
    private Combo way;
    private Combo slot;
    private Button prove;

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
        insist = check(transfer, Messages.insist);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(insist);
        prove = check(group(area, Messages.after, 1), Messages.prove);
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
        build.setSelection(settings.before() == Before.BUILD);
        insist.setSelection(settings.check() == Check.SEND_ANYWAY);
        prove.setSelection(settings.after() == After.PROVE);
        way.setText(settings.via().orElse(Messages.askedOfDevice));
        slot.setText(settings.slot().map(Slot::word).orElse(Messages.toldByDevice));
    }

    @Override
    UploadSettings edited(UploadSettings settings) {
        return new UploadSettings(
                settings.project(),
                settings.image(),
                settings.device(),
                ways().filter(known -> known.equals(way.getText())).findFirst(),
                chosenSlot(),
                build.getSelection() ? Before.BUILD : Before.SEND_AS_BUILT,
                insist.getSelection() ? Check.SEND_ANYWAY : Check.REFUSE,
                prove.getSelection() ? After.PROVE : After.END);
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
