// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.List;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.project.compiler.CompilerMessage;

/** The tools found errors in the project; the images of the last good build are untouched. */
public final class BuildFailedException extends FotaException {
    private static final long serialVersionUID = 1L;

    private final transient List<CompilerMessage> messages;
    private final transient List<String> lastLines;

    public BuildFailedException(Problem problem, List<CompilerMessage> messages, List<String> lastLines) {
        super(problem);
        this.messages = List.copyOf(messages);
        this.lastLines = List.copyOf(lastLines);
    }

    /** Everything that the tools reported, in order: errors, warnings and notes. */
    public List<CompilerMessage> messages() {
        return messages;
    }

    /** The end of the raw output, for a failure that nobody reported in a known form. */
    public List<String> lastLines() {
        return lastLines;
    }
}
