// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/**
 * What a user sees.
 *
 * @param display that shows it
 */
record Screen(Display display) {
    /** A window is drawn in the frame behind the one in which it is asked to. */
    private static final int FRAMES = 2;

    enum Theme {
        LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
        DARK("org.eclipse.e4.ui.css.theme.e4_dark");

        private final String id;

        Theme(String id) {
            this.id = id;
        }
    }

    void theme(Theme theme) {
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme.id, false);
    }

    /** Writes it to a file, as soon as it is drawn. */
    void keep(String name) {
        for (int frame = 0; frame < FRAMES; frame++) {
            Arrays.stream(display.getShells())
                    .filter(shell -> shell.isVisible() && !shell.getMinimized())
                    .forEach(this::draw);
        }
        Image image = new Image(display, display.getBounds());
        GC gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        try {
            Path folder = Path.of(System.getProperty("fota.pictures"));
            Files.createDirectories(folder);
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void draw(Shell shell) {
        AtomicBoolean drawn = new AtomicBoolean();
        Listener paint = event -> drawn.set(true);
        shell.addListener(SWT.Paint, paint);
        shell.redraw();
        Workbench.await("true", () -> Boolean.toString(drawn.get() || shell.isDisposed()));
        if (!shell.isDisposed()) {
            shell.removeListener(SWT.Paint, paint);
        }
        Workbench.settle();
    }
}
