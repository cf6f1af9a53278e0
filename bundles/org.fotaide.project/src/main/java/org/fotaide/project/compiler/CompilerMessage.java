// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Severity;

/**
 * One thing that a tool of the build found.
 *
 * @param file the file at fault, as an absolute path; empty where no file is named
 * @param line counts from 1; 0 if not known
 * @param column counts from 1, in bytes, as compilers count; 0 if not known
 * @param severity error, warning, or information (a note that belongs to the message before it)
 * @param text what is wrong, in the tool's words
 * @param details more about it: from where the file was included, in which function, what it means and what to do
 */
public record CompilerMessage(
        Optional<Path> file, int line, int column, Severity severity, String text, List<String> details) {
    public CompilerMessage {
        details = List.copyOf(details);
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** As compilers write it, with the path as short as it gets from a directory. */
    public String text(Path from) {
        StringBuilder place = new StringBuilder();
        file.ifPresent(path -> place.append(path.startsWith(from) ? from.relativize(path) : path));
        if (line > 0) {
            place.append(':').append(line);
        }
        if (column > 0) {
            place.append(':').append(column);
        }
        return (place.length() == 0 ? "" : place + ": ") + severity.word() + ": " + text;
    }
}
