// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.property;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.form.FormField;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.yaml.YamlScalar;

/** A value of fota.yaml in the form: its name, and a field or a list to choose from. */
final class FieldRow {
    private final FormField field;
    private final Label label;
    private final Text text;
    private final Combo choice;
    private String before = "";

    FieldRow(FormField field, Composite parent) {
        this.field = field;
        label = new Label(parent, SWT.NONE);
        label.setText(field.key().name() + ":");
        boolean chosen = !field.type().known().isEmpty();
        text = chosen ? null : new Text(parent, SWT.BORDER);
        choice = chosen ? new Combo(parent, SWT.DROP_DOWN) : null;
        control().setToolTipText(hint());
        label.setToolTipText(hint());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control());
        if (chosen) {
            choice.setItems(field.type().known().stream().map(KnownValue::text).toArray(String[]::new));
        } else {
            field.key().fallback().ifPresent(value -> text.setMessage(NLS.bind(Messages.otherwise, value)));
        }
    }

    int labelWidth() {
        return label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    void labelWidth(int width) {
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(label);
    }

    private Control control() {
        return text == null ? choice : text;
    }

    private String hint() {
        String description = field.key().description();
        return field.key()
                .fallback()
                .map(value -> NLS.bind(Messages.hint, description, value))
                .orElse(description);
    }

    void onChange(Runnable then) {
        control().addListener(SWT.Modify, typed -> then.run());
    }

    /** Shows what a file says. */
    void show(ManifestReading reading) {
        before = reading.node(field.path())
                .flatMap(node -> node.scalar())
                .map(YamlScalar::value)
                .orElse("");
        set(before);
    }

    private void set(String value) {
        if (text == null) {
            choice.setText(value);
        } else {
            text.setText(value);
        }
    }

    void enable(boolean wanted) {
        control().setEnabled(wanted);
    }

    String typed() {
        return (text == null ? choice.getText() : text.getText()).strip();
    }

    boolean changed() {
        return !typed().equals(before);
    }

    FormField field() {
        return field;
    }

    /** What is wrong with what was typed here; what stood there before may stay. */
    Optional<String> fault() {
        return changed() ? field.fault(typed()) : Optional.empty();
    }
}
