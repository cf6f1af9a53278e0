// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.eclipse.ui.markdown.MarkdownPane;
import org.fotaide.eclipse.ui.spoken.SpokenName;

/** The devices in reach, as they come and go. */
public final class DevicesView extends ViewPart {
    public static final String ID = "org.fotaide.eclipse.ui.devices";

    private static final int[] TABLE_AND_DETAILS = {70, 30};

    private final ServiceCaller<DeviceList> service = new ServiceCaller<>(getClass(), DeviceList.class);
    private final Runnable changed = this::later;
    private final DeviceDetails words = new DeviceDetails();
    private DeviceList devices;
    private DeviceTable table;
    private MarkdownPane details;

    /** The view of a window, brought to the front. */
    static DevicesView in(IWorkbenchWindow window) {
        try {
            return (DevicesView) window.getActivePage().showView(ID);
        } catch (PartInitException broken) {
            throw new IllegalStateException("a view of this bundle cannot be opened", broken);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        Text filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter);
        filter.addModifyListener(typed -> table.filter(filter.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        PartHelp.DEVICES.on(parent);
        table = new DeviceTable(halves);
        details = new MarkdownPane(halves);
        new SpokenName(Messages.filterName).on(filter, parent);
        new SpokenName(Messages.devicesName).on(table.viewer().getTable(), parent);
        details.named(Messages.detailsName);
        halves.setWeights(TABLE_AND_DETAILS);
        table.viewer().addSelectionChangedListener(chosen -> tell());
        getSite().setSelectionProvider(table.viewer());
        MenuManager menu = new MenuManager();
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        getSite().registerContextMenu(menu, table.viewer());
        getViewSite()
                .getActionBars()
                .setGlobalActionHandler(ActionFactory.COPY.getId(), new CopyDevices(() -> table.chosen()));
        devices = service.current().orElseThrow();
        devices.watch(changed);
        show();
    }

    /** Chooses these devices, each as soon as it is listed. */
    void reveal(Set<String> names) {
        table.expect(names);
        show();
    }

    private void later() {
        if (!table.viewer().getTable().isDisposed()) {
            table.viewer().getTable().getDisplay().asyncExec(this::show);
        }
    }

    private void show() {
        if (!table.viewer().getTable().isDisposed()) {
            table.show(devices.devices());
            tell();
        }
    }

    private void tell() {
        List<ListedDevice> chosen = table.chosen();
        if (chosen.size() == 1) {
            details.show(words.of(chosen.get(0), devices.interfaces()));
        } else if (table.viewer().getTable().getItemCount() == 0) {
            details.show(words.ofNone(devices.interfaces()));
        } else {
            details.show(chosen.isEmpty() ? Messages.choose : NLS.bind(Messages.chosen, chosen.size()));
        }
    }

    @Override
    public void setFocus() {
        table.viewer().getTable().setFocus();
    }

    @Override
    public void dispose() {
        if (devices != null) {
            devices.unwatch(changed);
            service.unget();
        }
        super.dispose();
    }
}
