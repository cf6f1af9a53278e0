// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;
import org.fotaide.eclipse.ui.help.PartHelp;

/** A list of devices in the order in which they are given, where the platform's own order is that of the alphabet. */
final class DeviceDialog extends ElementListSelectionDialog {
    private final List<String> order;

    /** @param choices what is said of each, by its name */
    DeviceDialog(Shell parent, Map<String, String> choices) {
        super(parent, new LabelProvider() {
            @Override
            public String getText(Object device) {
                return choices.get(device);
            }
        });
        order = List.copyOf(choices.values());
        setTitle(Messages.chooseTitle);
        setMessage(Messages.chooseDevice);
        setEmptyListMessage(Messages.noDevice);
        setElements(choices.keySet().toArray());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        PartHelp.CHOOSE_DEVICE.on(shell);
    }

    @Override
    protected FilteredList createFilteredList(Composite parent) {
        FilteredList list = super.createFilteredList(parent);
        list.setComparator(Comparator.comparing((String words) -> order.indexOf(words)));
        return list;
    }
}
