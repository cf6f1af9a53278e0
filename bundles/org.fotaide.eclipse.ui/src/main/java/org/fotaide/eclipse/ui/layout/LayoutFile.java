// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.drawing.Frame;
import org.fotaide.firmware.flash.drawing.Scene;
import org.fotaide.firmware.flash.drawing.SvgDrawing;

/**
 * A picture of a flash as a file: SVG, or PNG where its name ends so, on white paper and with twice the pixels of a screen.
 *
 * @param path the file
 */
record LayoutFile(Path path) {
    private static final int SHARPER = 2;

    /** Writes it, in the thread of the user interface: a PNG takes its fonts. */
    void write(Layout layout) throws IOException {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            png(layout);
        } else {
            Files.writeString(path, new SvgDrawing().draw(layout));
        }
    }

    private void png(Layout layout) throws IOException {
        Display display = Display.getCurrent();
        SceneFonts fonts = new SceneFonts(display, SHARPER);
        Scene scene = Scene.of(layout, Frame.PAGE);
        Image image = new Image(
                display, (int) Math.ceil(scene.width() * fonts.unit()), (int) Math.ceil(scene.height() * fonts.unit()));
        GC gc = new GC(image);
        new ScenePainter(gc, fonts, Palette.LIGHT).paint(scene);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        fonts.dispose();
        try (var out = Files.newOutputStream(path)) {
            loader.save(out, SWT.IMAGE_PNG);
        }
    }
}
