// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;

/** Asks what simulated devices are to be like. */
final class SimulateDialog extends TitleAreaDialog {
    private static final int MOST = 100;
    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,50}[A-Za-z0-9])?";

    /** Of a product; older than what a new project builds, which can be uploaded at once. */
    private static final String OLD_ROM = "v0.9.0t%d(a)";

    private Text name;
    private Text rom;
    private Text password;
    private Spinner count;
    private Wanted wanted;

    /**
     * Proposes what is wanted.
     *
     * @param name of the first of them
     * @param product of which they run an older ROM
     */
    SimulateDialog(Shell parent, String name, ProductType product) {
        super(parent);
        wanted = new Wanted(name, String.format(Locale.ROOT, OLD_ROM, product.number()), "", 1);
    }

    Wanted wanted() {
        return wanted;
    }

    /**
     * What the user wants.
     *
     * @param rom the name that the firmware states; empty for none
     * @param password empty for none
     */
    record Wanted(String name, String rom, String password, int count) {
        DeviceSettings settings() throws FotaException {
            byte[] firmware = new BlankFirmware(Optional.of(rom).filter(stated -> !stated.isEmpty()))
                    .forSlot(Slot.USER1, FlashMap.MAP_2);
            DeviceSettings settings = DeviceSettings.of(
                            Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, firmware))
                    .named(name);
            return password.isEmpty() ? settings : settings.password(password);
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.simulate);
        PartHelp.SIMULATE.on(shell);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.simulated);
        setMessage(Messages.simulatedHint);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
        name = text(area, Messages.simulatedName, wanted.name(), SWT.BORDER);
        rom = text(area, Messages.simulatedRom, wanted.rom(), SWT.BORDER);
        password = text(area, Messages.simulatedPassword, "", SWT.BORDER | SWT.PASSWORD);
        new Label(area, SWT.NONE).setText(Messages.simulatedCount);
        count = new Spinner(area, SWT.BORDER);
        count.setValues(1, 1, MOST, 0, 1, 10);
        name.selectAll();
        return area;
    }

    private Text text(Composite area, String label, String value, int style) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, style);
        text.setText(value);
        text.addModifyListener(typed -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private void check() {
        Optional<String> fault = fault();
        setErrorMessage(fault.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(fault.isEmpty());
    }

    private Optional<String> fault() {
        if (!name.getText().matches(NAME)) {
            return Optional.of(Messages.simulatedNameIllegal);
        }
        RomNameReading reading = new RomNameReader(RomContext.NONE).read(rom.getText());
        return rom.getText().isEmpty() || reading.legal()
                ? Optional.empty()
                : reading.faults().stream().map(found -> found.message()).findFirst();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.start, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        wanted = new Wanted(name.getText(), rom.getText(), password.getText(), count.getSelection());
        super.okPressed();
    }
}
