// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.fotaide.api.layout.FlashPicture;
import org.fotaide.api.layout.FlashState;
import org.fotaide.api.layout.FlashState.Drawn;
import org.fotaide.api.layout.FlashState.Unclear;
import org.fotaide.eclipse.ui.editor.FilePlace;
import org.fotaide.eclipse.ui.help.PartHelp;
import org.fotaide.eclipse.ui.project.ChosenProject;
import org.fotaide.eclipse.ui.spoken.SpokenName;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Area;

/** The flash of the project that is worked on, to scale, as its fota.yaml says it at the moment. */
public final class FlashLayoutView extends ViewPart implements FlashCanvas.Visitor {
    public static final String ID = "org.fotaide.eclipse.ui.layout";

    /** How long nothing changed before the picture is drawn again, in milliseconds. */
    private static final int REST = 200;

    private static final int[] PICTURE_AND_WORDS = {76, 24};
    private static final double WIDE = 1.3;

    private final ISelectionListener selected = this::selected;
    private final Runnable refresh = this::refresh;
    private Optional<ManifestWatch> watch = Optional.empty();
    private Optional<FlashJob> reading = Optional.empty();
    private Optional<Span> fault = Optional.empty();
    private Link message;
    private FlashCanvas picture;
    private Text told;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        PartHelp.LAYOUT.on(parent);
        message = new Link(parent, SWT.WRAP);
        message.addListener(SWT.Selection, event -> fault.ifPresent(this::open));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(4, 2)
                .hint(100, SWT.DEFAULT)
                .applyTo(message);
        SashForm halves = new SashForm(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        halves.addListener(SWT.Resize, event -> turn(halves));
        picture = new FlashCanvas(halves, this);
        told = new Text(halves, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        new SpokenName(Messages.tellsName).on(told, parent);
        halves.setWeights(PICTURE_AND_WORDS);
        getSite().getPage().addPostSelectionListener(selected);
        begin();
    }

    private void begin() {
        ChosenProject.worked(getSite().getPage()).ifPresentOrElse(this::follow, this::nothing);
    }

    /** The words stand where there is more room: beside the picture or below it. */
    private static void turn(SashForm halves) {
        Point size = halves.getSize();
        halves.setOrientation(size.x > WIDE * size.y ? SWT.HORIZONTAL : SWT.VERTICAL);
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        Optional<IProject> project = part instanceof IEditorPart editor
                ? ChosenProject.of(editor.getEditorInput())
                : selection instanceof IStructuredSelection some
                        ? ChosenProject.of(Adapters.adapt(some.getFirstElement(), IResource.class))
                        : Optional.empty();
        project.filter(other ->
                        watch.map(ManifestWatch::project).filter(other::equals).isEmpty())
                .ifPresent(this::follow);
    }

    private void follow(IProject project) {
        watch.ifPresent(ManifestWatch::stop);
        ManifestWatch next = new ManifestWatch(project, this::later);
        watch = Optional.of(next);
        picture.clear();
        tell("", Optional.empty());
        next.start();
        refresh();
    }

    private void later() {
        inWindow(() -> message.getDisplay().timerExec(REST, refresh));
    }

    /** Does something in the thread of the user interface, unless the view is closed by then. */
    private void inWindow(Runnable action) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!message.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    private void refresh() {
        if (message.isDisposed() || watch.isEmpty()) {
            return;
        }
        reading.ifPresent(FlashJob::cancel);
        ManifestWatch now = watch.get();
        if (!now.project().isAccessible()) {
            begin();
        } else if (now.file().getLocation() != null) {
            FlashJob job = new FlashJob(now.file(), now.text(), state -> show(now, state));
            reading = Optional.of(job);
            job.schedule();
        } else {
            nothing();
        }
    }

    private void show(ManifestWatch of, FlashState state) {
        inWindow(() -> {
            boolean current = watch.filter(now -> now == of).isPresent();
            if (current && state instanceof Drawn drawn) {
                show(drawn.picture());
            } else if (current && state instanceof Unclear unclear) {
                explain(unclear);
            }
        });
    }

    private void explain(Unclear unclear) {
        picture.fade();
        if (picture.chosen().isEmpty()) {
            told.setText("");
        }
        tell(
                NLS.bind(
                        picture.picture().isPresent() ? Messages.unclearAfterwards : Messages.unclear,
                        escaped(unclear.explanation())),
                Optional.of(unclear.place()));
    }

    private void show(FlashPicture flash) {
        String name = watch.map(now -> now.project().getName()).orElse("");
        tell(escaped(NLS.bind(Messages.built, name, flash.build())), Optional.empty());
        picture.show(flash);
        picture.chosen().ifPresentOrElse(part -> tell(part.area()), () -> told.setText(flash.summary()));
    }

    private void nothing() {
        watch.ifPresent(ManifestWatch::stop);
        watch = Optional.empty();
        picture.clear();
        told.setText("");
        tell(Messages.nothing, Optional.empty());
    }

    private void tell(String text, Optional<Span> place) {
        fault = place;
        if (!message.getText().equals(text)) {
            message.setText(text);
            message.getParent().layout();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
    }

    @Override
    public void tell(Area area) {
        picture.picture().ifPresent(shown -> told.setText(String.join("\n", shown.tell(area))));
    }

    @Override
    public void open(Area area) {
        picture.picture().ifPresent(shown -> open(shown.place(area)));
    }

    private void open(Span place) {
        watch.filter(now -> now.file().exists())
                .ifPresent(now -> new FilePlace(now.file(), text -> new Region(place.start(), place.length()))
                        .open(getSite().getPage()));
    }

    FlashCanvas picture() {
        return picture;
    }

    @Override
    public void setFocus() {
        picture.canvas().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(selected);
        watch.ifPresent(ManifestWatch::stop);
        super.dispose();
    }
}
