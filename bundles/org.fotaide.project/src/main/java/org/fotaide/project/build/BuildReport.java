// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.compiler.CompilerMessage;

/** What a build made. */
public sealed interface BuildReport permits DualReport, SketchReport {
    /** The name that it was built under. */
    RomName rom();

    /** What the tools reported: warnings and notes, in order, none twice. */
    List<CompilerMessage> messages();

    /** What a person should know besides, each one or more whole sentences. */
    List<String> notes();

    /** The file that says what was built; see {@link BuildRecord}. */
    Path record();

    /** From the call to the images. */
    Duration took();
}
