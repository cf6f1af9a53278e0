// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.SketchFit;
import org.fotaide.project.internal.source.FileHash;

/**
 * The image of a sketch that was read back and found right.
 *
 * @param bytes the whole file
 * @param fit how it stands against the room that updates leave it
 * @param notes what could not be checked, or is odd
 */
record CheckedSketch(SketchPlan plan, SketchProduct product, Bytes bytes, SketchFit fit, List<String> notes)
        implements Checked<SketchReport> {
    @Override
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(SketchFiles.IMAGE, bytes.toArray());
        if (product.elf().isPresent()) {
            files.put(SketchFiles.PROGRAM, Files.readAllBytes(product.elf().get()));
        }
        return files;
    }

    @Override
    public RecordedImages recorded() {
        return new RecordedImages.Sketch(
                plan.size().text(),
                fit.room().end(),
                new RecordedImages.RecordedImage(SketchFiles.IMAGE, bytes.length(), FileHash.of(bytes.toArray())));
    }

    @Override
    public String how() {
        return product.how();
    }

    @Override
    public SketchReport report(Ending ending) {
        return new SketchReport(
                plan.rom(),
                plan.output().resolve(SketchFiles.IMAGE),
                bytes.length(),
                FileHash.of(bytes.toArray()),
                fit,
                ending.messages(),
                ending.notes(),
                ending.record(),
                ending.took());
    }
}
