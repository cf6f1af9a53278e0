// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.work.FotaException;

/** Asks for the address of a device, and says what is wrong with what is typed. */
final class AddressDialog extends InputDialog {
    private static final int LINES_OF_FAULT = 3;

    AddressDialog(Shell shell) {
        super(shell, Messages.addTitle, Messages.addAddress, "", AddressDialog::fault);
    }

    private static String fault(String typed) {
        try {
            AddressReader.ESP8266.read(typed);
            return null;
        } catch (FotaException refused) {
            return typed.isBlank() ? "" : refused.problem().why();
        }
    }

    /** The platform leaves one line for what is wrong. */
    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        PartHelp.ADD_DEVICE.on(area);
        Control[] parts = area.getChildren();
        Text fault = (Text) parts[parts.length - 1];
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, LINES_OF_FAULT * fault.getLineHeight())
                .applyTo(fault);
        return area;
    }
}
