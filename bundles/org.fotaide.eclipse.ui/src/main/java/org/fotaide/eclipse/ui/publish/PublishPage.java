// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import java.lang.reflect.InvocationTargetException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fotaide.api.publish.PublishProject;
import org.fotaide.eclipse.core.publish.PublishChoice;
import org.fotaide.eclipse.core.publish.PublishChoice.Wish;
import org.fotaide.eclipse.core.publish.Rehearsal;
import org.fotaide.eclipse.core.work.MonitorProgress;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;

/** Asks where a release goes, and shows what a check of everything says. */
final class PublishPage extends WizardPage {
    private static final int RESULT_LINES = 7;

    private final IProject project;
    private final PublishProject release;
    private final Secrets secrets;
    private final Map<Wish, Button> wishes = new EnumMap<>(Wish.class);
    private Combo place;
    private Text forced;
    private Text result;

    PublishPage(IProject project, PublishProject release, Secrets secrets) {
        super("publish");
        this.project = project;
        this.release = release;
        this.secrets = secrets;
        setTitle(NLS.bind(Messages.title, release.manifest().version()));
        setDescription(Messages.description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.place);
        place = new Combo(area, SWT.READ_ONLY);
        place.setToolTipText(Messages.placeHint);
        release.manifest().publish().keySet().forEach(place::add);
        place.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        wish(area, Wish.BUILD, Messages.build);
        wish(area, Wish.SET_CURRENT, Messages.current);
        wish(area, Wish.LIST, Messages.list);
        Label insist = new Label(area, SWT.NONE);
        insist.setText(Messages.force);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(insist);
        forced = new Text(area, SWT.BORDER);
        forced.setToolTipText(Messages.forceHint);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(forced);
        Button check = new Button(area, SWT.PUSH);
        check.setText(Messages.check);
        check.addListener(SWT.Selection, pressed -> rehearse());
        GridDataFactory.swtDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(check);
        Label checked = new Label(area, SWT.NONE);
        checked.setText(Messages.checked);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(checked);
        result = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(SWT.DEFAULT, result.getLineHeight() * RESULT_LINES)
                .applyTo(result);
        setControl(area);
        PartHelp.PUBLISH.on(area);
        boolean somewhere = place.getItemCount() > 0;
        check.setEnabled(somewhere);
        setPageComplete(somewhere);
        setErrorMessage(somewhere ? null : Messages.noPlace);
    }

    private void wish(Composite area, Wish wish, String label) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(label);
        button.setSelection(true);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        wishes.put(wish, button);
    }

    PublishChoice choice() {
        return new PublishChoice(
                project,
                place.getText(),
                wishes.entrySet().stream()
                        .filter(wish -> wish.getValue().getSelection())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                Optional.of(forced.getText().strip()).filter(name -> !name.isEmpty()));
    }

    private void rehearse() {
        Rehearsal rehearsal = new Rehearsal(choice(), secrets);
        setErrorMessage(null);
        try {
            getContainer().run(true, true, monitor -> {
                List<String> lines = lines(rehearsal, monitor);
                getShell().getDisplay().asyncExec(() -> show(lines));
            });
        } catch (InvocationTargetException failed) {
            setErrorMessage(failed.getCause().getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> lines(Rehearsal rehearsal, IProgressMonitor monitor) {
        try {
            return rehearsal.call(new MonitorProgress(monitor, line -> {}));
        } catch (FotaException refused) {
            return List.of(
                    refused.problem().what(),
                    refused.problem().why(),
                    refused.problem().remedy());
        } catch (CancelledException stopped) {
            return List.of();
        }
    }

    private void show(List<String> lines) {
        if (!result.isDisposed()) {
            result.setText(String.join(System.lineSeparator(), lines));
        }
    }
}
