// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.core.device.Standing;

/** The table of devices: a row for each, sorted by a column, with those alone that hold what is typed above it. */
final class DeviceTable {
    private final TableViewer viewer;
    private final StandingImages images;
    private DeviceColumn order = DeviceColumn.NAME;
    private final Set<String> expected = new HashSet<>();
    private String filter = "";

    DeviceTable(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        viewer = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION);
        images = new StandingImages(viewer.getTable());
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().addListener(SWT.Selection, chosen -> expected.clear());
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        for (DeviceColumn column : DeviceColumn.values()) {
            add(column);
        }
        measure(layout);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer viewer, Object left, Object right) {
                int direction = DeviceTable.this.viewer.getTable().getSortDirection() == SWT.DOWN ? -1 : 1;
                return direction
                        * order.text((ListedDevice) left).compareToIgnoreCase(order.text((ListedDevice) right));
            }
        });
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parent, Object element) {
                return matches((ListedDevice) element);
            }
        });
    }

    private void add(DeviceColumn column) {
        TableViewerColumn added = new TableViewerColumn(viewer, SWT.NONE);
        TableColumn header = added.getColumn();
        header.setText(column.title());
        header.setMoveable(true);
        header.addListener(SWT.Selection, event -> sort(column, header));
        added.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return column.text((ListedDevice) element);
            }

            @Override
            public Image getImage(Object element) {
                return column == DeviceColumn.STATE ? images.of(((ListedDevice) element).standing()) : null;
            }
        });
    }

    /** What columns show as a rule is not cut. */
    private void measure(TableColumnLayout layout) {
        TableItem example = new TableItem(viewer.getTable(), SWT.NONE);
        for (DeviceColumn column : DeviceColumn.values()) {
            example.setText(column.ordinal(), column.example());
        }
        example.setImage(DeviceColumn.STATE.ordinal(), images.of(Standing.EARLIER));
        for (TableColumn header : viewer.getTable().getColumns()) {
            header.pack();
            layout.setColumnData(header, new ColumnWeightData(header.getWidth(), header.getWidth()));
        }
        example.dispose();
    }

    private void sort(DeviceColumn column, TableColumn header) {
        boolean again = order == column && viewer.getTable().getSortDirection() != SWT.DOWN;
        order = column;
        viewer.getTable().setSortColumn(header);
        viewer.getTable().setSortDirection(again ? SWT.DOWN : SWT.UP);
        viewer.refresh();
    }

    private boolean matches(ListedDevice device) {
        return Arrays.stream(DeviceColumn.values())
                .anyMatch(column -> column.text(device).toLowerCase(Locale.ROOT).contains(filter));
    }

    void filter(String typed) {
        filter = typed.strip().toLowerCase(Locale.ROOT);
        viewer.refresh();
    }

    /** Chooses these as soon as they are listed, and nothing else. */
    void expect(Set<String> names) {
        expected.clear();
        expected.addAll(names);
        viewer.setSelection(StructuredSelection.EMPTY);
    }

    /** Shows these; what was chosen stays so. */
    void show(List<ListedDevice> devices) {
        Set<String> chosen = chosen().stream().map(ListedDevice::target).collect(Collectors.toSet());
        boolean arrived = chosen.addAll(arrivals(devices));
        viewer.setInput(devices);
        viewer.setSelection(
                new StructuredSelection(devices.stream()
                        .filter(device -> chosen.contains(device.target()))
                        .toList()),
                arrived);
    }

    private List<String> arrivals(List<ListedDevice> devices) {
        List<String> arrived = devices.stream()
                .filter(device -> device.isThere() || device.standing() == Standing.TYPED)
                .map(ListedDevice::target)
                .filter(expected::contains)
                .toList();
        arrived.forEach(expected::remove);
        return arrived;
    }

    List<ListedDevice> chosen() {
        return Arrays.stream(viewer.getStructuredSelection().toArray())
                .map(ListedDevice.class::cast)
                .toList();
    }

    TableViewer viewer() {
        return viewer;
    }
}
