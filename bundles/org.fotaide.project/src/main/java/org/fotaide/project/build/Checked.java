// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fotaide.project.compiler.CompilerMessage;

/** Images that were read back and found right. */
interface Checked<R extends BuildReport> {
    /** All that goes into the output folder, by name. */
    Map<String, byte[]> files() throws IOException;

    /** What the record says of them. */
    RecordedImages recorded();

    /** How they were built, for people. */
    String how();

    /** What a person should know. */
    List<String> notes();

    R report(Ending ending);

    /**
     * What every report has.
     *
     * @param messages what the tools reported
     * @param notes what a person should know
     * @param record the file that says what the images are
     * @param took from the call to the images
     */
    record Ending(List<CompilerMessage> messages, List<String> notes, Path record, Duration took) {}
}
