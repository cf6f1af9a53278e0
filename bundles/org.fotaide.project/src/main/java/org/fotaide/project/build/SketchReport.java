// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fotaide.firmware.flash.SketchFit;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.compiler.CompilerMessage;

/**
 * What a build of an Arduino sketch made.
 *
 * @param rom the name that it was built under
 * @param image its file
 * @param bytes its size
 * @param sha256 the hash of the file, in lower-case hexadecimal
 * @param fit how it stands against the room that updates leave it; {@code fit.free()} bytes are left
 * @param messages what the tools reported: warnings and notes, in order, none twice
 * @param notes what a person should know besides, each one or more whole sentences
 * @param record the file that says what this image is; see {@link BuildRecord}
 * @param took from the call to the image
 */
public record SketchReport(
        RomName rom,
        Path image,
        long bytes,
        String sha256,
        SketchFit fit,
        List<CompilerMessage> messages,
        List<String> notes,
        Path record,
        Duration took)
        implements BuildReport {
    public SketchReport {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }
}
