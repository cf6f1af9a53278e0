// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.spoken;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * What a screen reader calls a control that has no label before it.
 *
 * @param name as it is read
 */
public record SpokenName(String name) {
    /** Names a control that SWT draws itself. */
    public void on(Control control) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name;
                }
            }
        });
    }

    /**
     * Names a control of the desktop's own, which asks no listener, as a label before it would: by one that is not seen.
     *
     * @param grid takes the label; it is laid out by a grid
     */
    public void on(Control control, Composite grid) {
        Label label = new Label(grid, SWT.NONE);
        label.setText(name);
        label.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(label);
        label.getAccessible().addRelation(ACC.RELATION_LABEL_FOR, control.getAccessible());
        control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
    }
}
