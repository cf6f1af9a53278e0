// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.core.project.ManifestFile;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.form.FormSection;
import org.fotaide.project.manifest.form.ValueChange;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** Project &gt; Properties &gt; FOTA: the single values of fota.yaml, written into it with all comments kept. */
public final class ManifestPropertyPage extends PropertyPage {
    private final List<FieldRow> rows = new ArrayList<>();
    private Optional<IFile> file = Optional.empty();
    private String text = "";

    @Override
    protected Control createContents(Composite parent) {
        noDefaultButton();
        file = new ManifestFile(Objects.requireNonNull(Adapters.adapt(getElement(), IProject.class))).find();
        Composite area = new Composite(parent, SWT.NONE);
        PartHelp.PROPERTIES.on(area);
        GridLayoutFactory.fillDefaults().applyTo(area);
        if (file.isEmpty()) {
            new Label(area, SWT.WRAP).setText(Messages.noManifest);
            return area;
        }
        Link open = new Link(area, SWT.WRAP);
        open.setText(NLS.bind(Messages.open, file.get().getName()));
        open.addListener(SWT.Selection, pressed -> openEditor());
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(open);
        FormSection.all().forEach(section -> add(section, area));
        int widest = rows.stream().mapToInt(FieldRow::labelWidth).max().orElse(0);
        rows.forEach(row -> row.labelWidth(widest));
        show();
        rows.forEach(row -> row.onChange(this::check));
        return area;
    }

    private void add(FormSection section, Composite area) {
        Group group = new Group(area, SWT.NONE);
        String name = section.key().name();
        group.setText(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        group.setToolTipText(section.key().description());
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        section.fields().forEach(field -> rows.add(new FieldRow(field, group)));
    }

    private void show() {
        try {
            text = new TextFileChange("", file.orElseThrow()).getCurrentContent(null);
            ManifestReading reading = reading(text);
            rows.forEach(row -> row.show(reading));
            if (reading.top().isEmpty() && !text.isBlank()) {
                rows.forEach(row -> row.enable(false));
                setMessage(NLS.bind(Messages.broken, file.orElseThrow().getName()), WARNING);
            }
        } catch (CoreException unreadable) {
            rows.forEach(row -> row.enable(false));
            setErrorMessage(unreadable.getStatus().getMessage());
        }
    }

    private ManifestReading reading(String content) {
        return ManifestReading.of(
                SourceText.of(new TextDocument(file.orElseThrow().getLocation().toPath(), content)));
    }

    private void check() {
        Optional<String> fault =
                rows.stream().map(FieldRow::fault).flatMap(Optional::stream).findFirst();
        setErrorMessage(fault.orElse(null));
        setValid(fault.isEmpty());
    }

    private void openEditor() {
        try {
            IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file.orElseThrow());
            getShell().close();
        } catch (CoreException noEditor) {
            setErrorMessage(noEditor.getStatus().getMessage());
        }
    }

    @Override
    public boolean performOk() {
        if (rows.stream().noneMatch(FieldRow::changed)) {
            return true;
        }
        String after = text;
        for (FieldRow row : rows.stream().filter(FieldRow::changed).toList()) {
            ValueChange change = new ValueChange(reading(after), row.field().path());
            Optional<TextDocument> changed = row.typed().isEmpty() ? change.gone() : change.to(row.typed());
            if (changed.isEmpty()) {
                setErrorMessage(NLS.bind(
                        Messages.noPlace, row.field().path(), file.orElseThrow().getName()));
                return false;
            }
            after = changed.get().text();
        }
        return write(after);
    }

    private boolean write(String after) {
        try {
            new FormChange(file.orElseThrow(), text, after).call();
            show();
            return true;
        } catch (CoreException refused) {
            setErrorMessage(refused.getStatus().getMessage());
            return false;
        }
    }
}
