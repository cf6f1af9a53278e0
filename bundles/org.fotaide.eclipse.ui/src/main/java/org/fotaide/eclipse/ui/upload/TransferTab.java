// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.deploy.upload.WebAccess;
import org.fotaide.eclipse.core.upload.UploadManner;
import org.fotaide.eclipse.core.upload.UploadManner.After;
import org.fotaide.eclipse.core.upload.UploadManner.Check;
import org.fotaide.eclipse.core.upload.UploadManner.Signing;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.flash.Slot;

/** How it is uploaded: what is done in the transfer, and after it. */
final class TransferTab extends SettingsTab {
    private Combo way;
    private Combo slot;
    private Text user;
    private Text path;
    private Button unsigned;
    private Button insist;
    private Button prove;

    @Override
    public void createControl(Composite parent) {
        Composite area = area(parent, PartHelp.TRANSFER_TAB);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        Composite transfer = group(area, Messages.transfer, 2);
        way = choice(transfer, Messages.way, Messages.askedOfDevice, ways());
        user = text(transfer, Messages.webUser);
        path = text(transfer, Messages.webPath);
        slot = choice(
                transfer,
                Messages.slot,
                Messages.toldByDevice,
                Arrays.stream(Slot.values()).map(Slot::word));
        unsigned = check(transfer, Messages.unsigned);
        insist = check(transfer, Messages.insist);
        Stream.of(unsigned, insist)
                .forEach(wide -> GridDataFactory.fillDefaults().span(2, 1).applyTo(wide));
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

    private Text text(Composite parent, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER);
        text.addModifyListener(typed -> updateLaunchConfigurationDialog());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    /** The first tab writes everything. */
    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {}

    @Override
    void show(UploadSettings settings) {
        UploadManner manner = settings.manner();
        way.setText(manner.via().orElse(Messages.askedOfDevice));
        user.setText(manner.web().user());
        path.setText(manner.web().path());
        slot.setText(manner.slot().map(Slot::word).orElse(Messages.toldByDevice));
        unsigned.setSelection(manner.signing() == Signing.NONE);
        insist.setSelection(manner.check() == Check.SEND_ANYWAY);
        prove.setSelection(manner.after() == After.PROVE);
    }

    @Override
    UploadSettings edited(UploadSettings settings) {
        UploadManner before = settings.manner();
        return new UploadSettings(
                settings.subject(),
                new UploadManner(
                        before.before(),
                        ways().filter(known -> known.equals(way.getText())).findFirst(),
                        webFault().isEmpty() ? new WebAccess(user.getText(), path.getText()) : before.web(),
                        chosenSlot(),
                        unsigned.getSelection() ? Signing.NONE : Signing.AS_PROJECT_SAYS,
                        insist.getSelection() ? Check.SEND_ANYWAY : Check.REFUSE,
                        prove.getSelection() ? After.PROVE : After.END,
                        before.pace()));
    }

    private Optional<Slot> chosenSlot() {
        return Arrays.stream(Slot.values())
                .filter(known -> known.word().equals(slot.getText()))
                .findFirst();
    }

    @Override
    Optional<String> fault(UploadSettings settings) {
        return webFault();
    }

    private Optional<String> webFault() {
        try {
            new WebAccess(user.getText(), path.getText());
            return Optional.empty();
        } catch (IllegalArgumentException illegal) {
            return Optional.of(NLS.bind(Messages.webFault, illegal.getMessage()));
        }
    }

    @Override
    public String getName() {
        return Messages.transfer;
    }
}
