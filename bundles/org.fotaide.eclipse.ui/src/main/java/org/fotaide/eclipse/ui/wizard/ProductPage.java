// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.wizard;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
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
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.ReadManifest;

/** Asks for the product and the template. */
final class ProductPage extends WizardPage {
    /** What the documents use; a product of its own gets a number of its own. */
    private static final ProductType EXAMPLE = new ProductType(45772);

    private final PlacePage place;
    private Text product;
    private Text ptype;
    private Group templates;

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
        ptype.setText(taken(EXAMPLE) ? "" : Long.toString(EXAMPLE.number()));
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

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            if (product.getText().isEmpty()) {
                product.setText(place.name());
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

    private void check() {
        boolean there = place.hasManifest();
        Optional<String> missing = there ? Optional.empty() : missing();
        boolean illegal = !there && missing.isEmpty() && number().isEmpty();
        setMessage(there ? Messages.hasManifest : missing.orElse(null));
        setErrorMessage(illegal ? NLS.bind(Messages.ptypeIllegal, ProductType.LARGEST) : null);
        setPageComplete(missing.isEmpty() && !illegal);
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
        return ChosenProject.all().stream().anyMatch(project -> has(project, number));
    }

    private static boolean has(IProject project, ProductType number) {
        try {
            return new ReadManifest(project.getLocation().toPath())
                    .call()
                    .version()
                    .ptype()
                    .equals(number);
        } catch (FotaException broken) {
            return false;
        }
    }

    private Optional<ProductType> number() {
        try {
            return Optional.of(new ProductType(Long.parseLong(ptype.getText().strip())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
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
        return Optional.of(new CreateProject(chosen, product.getText().strip(), number().orElseThrow()));
    }
}
