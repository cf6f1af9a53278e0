// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.fotaide.eclipse.core.device.ListedDevice;

/** Copies the chosen rows as lines with tabs, as spreadsheets take them. */
final class CopyDevices extends Action {
    private final Supplier<List<ListedDevice>> chosen;

    CopyDevices(Supplier<List<ListedDevice>> chosen) {
        super(Messages.copy);
        this.chosen = chosen;
    }

    @Override
    public void run() {
        String text = chosen.get().stream().map(CopyDevices::line).collect(Collectors.joining(System.lineSeparator()));
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private static String line(ListedDevice device) {
        return Arrays.stream(DeviceColumn.values())
                .map(column -> column.text(device))
                .collect(Collectors.joining("\t"));
    }
}
