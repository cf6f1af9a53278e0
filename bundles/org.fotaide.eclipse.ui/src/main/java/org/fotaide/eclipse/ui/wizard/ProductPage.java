// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.wizard;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.api.create.CreateProject;
import org.fotaide.api.create.Template;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.eclipse.ui.project.ChosenProject;
import org.fotaide.eclipse.ui.project.ProductOf;
import org.fotaide.eclipse.ui.project.TypedProduct;
import org.fotaide.firmware.rom.ProductType;

/** Asks for the product and the template. */
final class ProductPage extends WizardPage {
    private final PlacePage place;
    private Text product;
    private Text ptype;
    private Group templates;
    private String proposed = "";

    ProductPage(PlacePage place) {
        super("product");
        this.place = place;
        setTitle(Messages.productTitle);
        setDescription(Messages.productDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.product);
        product = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(product);
        new Label(area, SWT.NONE).setText(Messages.ptype);
        ptype = new Text(area, SWT.BORDER);
        ptype.setText(taken(ProductOf.EXAMPLE) ? "" : Long.toString(ProductOf.EXAMPLE.number()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(ptype);
        templates = new Group(area, SWT.NONE);
        templates.setText(Messages.beginWith);
        GridLayoutFactory.swtDefaults().applyTo(templates);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(templates);
        for (Template template : Template.values()) {
            Button choice = new Button(templates, SWT.RADIO);
            choice.setText(template.title());
            choice.setData(template);
            choice.setSelection(template == Template.BARE_METAL);
        }
        product.addModifyListener(typed -> check());
        ptype.addModifyListener(typed -> check());
        setControl(area);
        PartHelp.NEW_PROJECT_PRODUCT.on(area);
    }

    /** Also before it was seen: the wizard can be finished with what is proposed. */
    @Override
    public boolean isPageComplete() {
        return place.hasManifest() || (!name().isBlank() && typed().number().isPresent());
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            if (product.getText().equals(proposed)) {
                proposed = place.name();
                product.setText(proposed);
            }
            boolean there = place.hasManifest();
            product.setEnabled(!there);
            ptype.setEnabled(!there);
            templates.setEnabled(!there);
            check();
        }
        super.setVisible(visible);
        if (visible) {
            product.setFocus();
        }
    }

    /** The project's, as long as the page was not seen. */
    private String name() {
        return proposed.isEmpty() ? place.name() : product.getText().strip();
    }

    private void check() {
        boolean there = place.hasManifest();
        Optional<String> missing = there ? Optional.empty() : missing();
        Optional<String> fault = there || missing.isPresent() ? Optional.empty() : typed().fault();
        setMessage(there ? Messages.hasManifest : missing.orElse(null));
        setErrorMessage(fault.orElse(null));
        getContainer().updateButtons();
    }

    /** What is still to be typed. */
    private Optional<String> missing() {
        if (product.getText().isBlank()) {
            return Optional.of(Messages.productUnnamed);
        }
        return ptype.getText().isBlank() ? Optional.of(Messages.ptypeNeeded) : Optional.empty();
    }

    /** Whether a project of the workspace has it: two products of one number would take each other's releases. */
    private static boolean taken(ProductType number) {
        return ChosenProject.all().stream()
                .anyMatch(project -> new ProductOf(project).number().equals(Optional.of(number)));
    }

    private TypedProduct typed() {
        return new TypedProduct(ptype.getText());
    }

    /** What is put into the folder; empty where a project stands there already. */
    Optional<CreateProject> creation() {
        if (place.hasManifest()) {
            return Optional.empty();
        }
        Template chosen = Arrays.stream(templates.getChildren())
                .filter(choice -> ((Button) choice).getSelection())
                .map(choice -> (Template) choice.getData())
                .findFirst()
                .orElse(Template.MANIFEST);
        return Optional.of(new CreateProject(chosen, name(), typed().number().orElseThrow()));
    }
}
