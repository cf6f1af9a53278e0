// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fotaide.api.layout.FlashPicture;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.drawing.Frame;
import org.fotaide.firmware.flash.drawing.Part;
import org.fotaide.firmware.flash.drawing.Scene;

/** The picture of a flash, in which a part can be chosen with the mouse and the keys. */
final class FlashCanvas {
    private static final double MOST = 16;
    private static final double STEP = 1.5;
    private static final int SCROLL = 24;

    /** What is done with the parts of the picture. */
    interface Visitor {
        /** A part was chosen. */
        void tell(Area area);

        /** The line that declares a part is wanted. */
        void open(Area area);
    }

    private final ScrolledComposite scroller;
    private final Canvas canvas;
    private final SceneFonts fonts;
    private final Visitor visitor;
    private Optional<FlashPicture> picture = Optional.empty();
    private boolean faded;
    private double zoom = 1;
    private Scene scene = new Scene("", "", 0, 0, List.of(), List.of());
    private List<Spot> spots = List.of();
    private Optional<Part> chosen = Optional.empty();

    FlashCanvas(Composite parent, Visitor visitor) {
        this.visitor = visitor;
        scroller = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas = new Canvas(scroller, SWT.DOUBLE_BUFFERED);
        fonts = new SceneFonts(canvas.getDisplay(), 1);
        scroller.setContent(canvas);
        scroller.getHorizontalBar().setIncrement(SCROLL);
        scroller.getVerticalBar().setIncrement(SCROLL);
        scroller.addListener(SWT.Resize, event -> arrange());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Dispose, event -> fonts.dispose());
        canvas.addListener(SWT.FocusIn, event -> focus());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Traverse, FlashCanvas::traverse);
        new FlashMouse(this).attach(canvas);
        canvas.addListener(SWT.KeyDown, new FlashKeys(this));
        new FlashAccess(this).attach(canvas);
    }

    ScrolledComposite control() {
        return scroller;
    }

    Canvas canvas() {
        return canvas;
    }

    Scene scene() {
        return scene;
    }

    Optional<FlashPicture> picture() {
        return picture;
    }

    Optional<Part> chosen() {
        return chosen;
    }

    void show(FlashPicture shown) {
        picture = Optional.of(shown);
        faded = false;
        arrange();
    }

    /** Shows that the picture is not what is meant any more. */
    void fade() {
        faded = true;
        canvas.redraw();
    }

    /** Shows nothing. */
    void clear() {
        picture = Optional.empty();
        faded = false;
        chosen = Optional.empty();
        arrange();
    }

    void enlarge() {
        zoom(Math.min(MOST, zoom * STEP));
    }

    void reduce() {
        zoom(Math.max(1, zoom / STEP));
    }

    /** All of the flash fits into the window again. */
    void fit() {
        zoom(1);
    }

    private void zoom(double factor) {
        zoom = factor;
        arrange();
        chosen.ifPresent(this::reveal);
    }

    /** Draws the picture for the size of the window. */
    private void arrange() {
        Rectangle window = scroller.getClientArea();
        if (picture.isEmpty() || window.isEmpty()) {
            scene = new Scene("", "", 0, 0, List.of(), List.of());
            spots = List.of();
            canvas.setSize(window.width, window.height);
        } else {
            double unit = fonts.unit();
            scene = Scene.of(
                    picture.get().layout(),
                    Frame.within(window.width / unit, window.height / unit).taller(zoom));
            GC gc = new GC(canvas);
            spots = Spot.of(scene, painter(gc));
            gc.dispose();
            canvas.setSize(Math.max(window.width, (int) Math.ceil(scene.width() * unit)), Math.max(window.height, (int)
                    Math.ceil(scene.height() * unit)));
            chosen = chosen.flatMap(this::again);
        }
        canvas.redraw();
    }

    /** The part in a new picture that is the same as one of the picture before. */
    private Optional<Part> again(Part before) {
        return scene.parts().stream()
                .filter(part -> part.area().name().equals(before.area().name())
                        && part.area().kind() == before.area().kind())
                .findFirst();
    }

    private ScenePainter painter(GC gc) {
        Palette palette = Palette.on(canvas.getDisplay(), canvas.getBackground(), canvas.getForeground());
        return new ScenePainter(gc, fonts, faded ? palette.faded() : palette);
    }

    private void paint(GC gc) {
        painter(gc).paint(scene);
        gc.setForeground(canvas.getForeground());
        gc.setLineStyle(canvas.isFocusControl() ? SWT.LINE_SOLID : SWT.LINE_DOT);
        gc.setLineWidth(canvas.isFocusControl() ? 3 : 1);
        for (Rectangle area : chosen.map(this::areas).orElse(List.of())) {
            gc.drawRectangle(area.x - 2, area.y - 2, area.width + 3, area.height + 3);
        }
    }

    /** Where a part is seen. */
    List<Rectangle> areas(Part part) {
        List<Rectangle> areas = new ArrayList<>();
        for (Spot spot : spots) {
            if (spot.part().equals(part)) {
                areas.add(spot.area());
            }
        }
        return areas;
    }

    /** The part at a place, the uppermost one. */
    Optional<Part> at(int x, int y) {
        Optional<Part> found = Optional.empty();
        for (Spot spot : spots) {
            if (spot.area().contains(x, y)) {
                found = Optional.of(spot.part());
            }
        }
        return found;
    }

    void choose(Part part) {
        chosen = Optional.of(part);
        visitor.tell(part.area());
        reveal(part);
        canvas.redraw();
        canvas.getAccessible().setFocus(scene.parts().indexOf(part));
        canvas.getAccessible().selectionChanged();
    }

    void open() {
        chosen.map(Part::area).ifPresent(visitor::open);
    }

    private void reveal(Part part) {
        Rectangle window = scroller.getClientArea();
        Point origin = scroller.getOrigin();
        areas(part).stream().findFirst().ifPresent(area -> {
            boolean above = area.y < origin.y;
            boolean below = area.y + area.height > origin.y + window.height && area.y - SCROLL > origin.y;
            if (above || below) {
                scroller.setOrigin(origin.x, Math.max(0, area.y - SCROLL));
            }
        });
    }

    /** Tab leaves the picture; arrows do not, as they go from part to part. */
    private static void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void focus() {
        if (chosen.isEmpty() && !scene.parts().isEmpty()) {
            choose(scene.parts().get(0));
        }
        canvas.redraw();
    }
}
