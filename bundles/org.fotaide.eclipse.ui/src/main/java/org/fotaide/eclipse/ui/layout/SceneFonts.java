// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.fotaide.firmware.flash.drawing.Letters;

/** The fonts of a picture, after those of the workbench. They are disposed of with it. */
final class SceneFonts {
    /** How tall the letters of names are, in units of a scene. */
    private static final double NAME = 12;

    private static final double TITLE = 16;
    private static final double SMALL = 11;
    private static final double POINTS_PER_INCH = 72;

    private final Map<Letters, Font> fonts = new EnumMap<>(Letters.class);
    private final double unit;

    /**
     * @param enlarged how many times larger than in the workbench letters are
     */
    SceneFonts(Device device, int enlarged) {
        int points = JFaceResources.getDefaultFont().getFontData()[0].getHeight() * enlarged;
        unit = points * device.getDPI().y / POINTS_PER_INCH / NAME;
        FontDescriptor usual = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        FontDescriptor mono = FontDescriptor.createFrom(JFaceResources.getTextFont());
        int small = size(points, SMALL);
        fonts.put(
                Letters.TITLE,
                usual.setHeight(size(points, TITLE)).setStyle(SWT.BOLD).createFont(device));
        fonts.put(Letters.NAME, usual.setHeight(points).createFont(device));
        fonts.put(Letters.BAD, usual.setHeight(points).setStyle(SWT.BOLD).createFont(device));
        fonts.put(Letters.SMALL, usual.setHeight(small).createFont(device));
        fonts.put(Letters.MONO, mono.setHeight(small).createFont(device));
    }

    private static int size(int points, double units) {
        return (int) Math.round(points * units / NAME);
    }

    /** How many pixels a unit of a scene has. */
    double unit() {
        return unit;
    }

    Font font(Letters letters) {
        return fonts.get(letters);
    }

    void dispose() {
        fonts.values().forEach(Font::dispose);
    }
}
