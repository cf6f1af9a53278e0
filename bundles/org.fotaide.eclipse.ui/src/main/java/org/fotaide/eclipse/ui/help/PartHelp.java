// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.help;

import java.util.Locale;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** What F1 explains: a part of the user interface, each with its entry in contexts.xml of org.fotaide.eclipse.help. */
public enum PartHelp {
    DEVICES,
    LAYOUT,
    NEW_PROJECT_PLACE,
    NEW_PROJECT_PRODUCT,
    FIRMWARE_TAB,
    DEVICES_TAB,
    TRANSFER_TAB,
    PREFERENCES,
    TOOLCHAIN,
    PROPERTIES,
    PUBLISH,
    ADD_DEVICE,
    SIMULATE,
    PASSWORD,
    CHOOSE_DEVICE,
    CHOOSE_PROJECT,
    CONVERT,
    NEXT_ROM,
    RENAME;

    private static final String PLUGIN = "org.fotaide.eclipse.ui";

    /** As the help system knows it: {@code org.fotaide.eclipse.ui.add-device}. */
    public String id() {
        return PLUGIN + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Lets F1 explain this wherever the keyboard is in a control. */
    public void on(Control control) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(control, id());
    }
}
