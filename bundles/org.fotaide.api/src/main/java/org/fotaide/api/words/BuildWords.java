// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.build.BuiltImage;
import org.fotaide.project.build.DualReport;
import org.fotaide.project.build.SketchReport;

/**
 * What a build made, for people.
 *
 * @param report of the build
 */
public record BuildWords(BuildReport report) {
    /** Line by line, without what the tools reported. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (report instanceof DualReport dual) {
            lines.add(first(dual.map().title()));
            for (Slot slot : Slot.values()) {
                lines.add(image(dual.image(slot)));
            }
            lines.add("  " + dual.how().text());
            lines.add("  " + dual.difference().text());
        } else {
            SketchReport sketch = (SketchReport) report;
            lines.add(first("a device with eboot"));
            lines.add(image(sketch));
        }
        report.notes().forEach(note -> lines.add("  " + note));
        return lines;
    }

    private String first(String device) {
        return String.format(
                Locale.ROOT,
                "%s for %s, built in %.1f s",
                report.rom(),
                device,
                report.took().toMillis() / 1000.0);
    }

    private static String image(BuiltImage image) {
        return line(
                image.path().getFileName().toString(),
                image.bytes(),
                image.free(),
                image.fit().limit().source());
    }

    private static String image(SketchReport sketch) {
        return line(
                sketch.image().getFileName().toString(),
                sketch.bytes(),
                sketch.fit().free(),
                String.format(
                        Locale.ROOT,
                        "twice the image below 0x%X",
                        sketch.fit().room().end()));
    }

    private static String line(String file, long bytes, long free, String limit) {
        return String.format(Locale.ROOT, "  %s  %7d bytes, %7d free (%s)", file, bytes, free, limit);
    }
}
