// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fotaide.firmware.work.Progress;

/** Where the steps of a build report: to a person's progress, and to whoever reads the output. Counts what is compiled. */
public final class StepLog {
    /** Where make is at work matters to whoever reads the output, and comes around every command of a parallel one. */
    private static final Pattern MOVING = Pattern.compile("g?make(?:\\[\\d+])?: (?:Entering|Leaving) directory .*");

    private final Progress progress;
    private final Consumer<String> reader;
    private final Set<String> sources = new HashSet<>();

    /**
     * A log.
     *
     * @param reader takes each line that a tool prints
     */
    public StepLog(Progress progress, Consumer<String> reader) {
        this.progress = progress;
        this.reader = reader;
    }

    public Progress progress() {
        return progress;
    }

    /** A step begins of which nobody knows how much there is to do. */
    public void begin(String step) {
        sources.clear();
        progress.begin(step, Progress.UNKNOWN);
    }

    /**
     * A step begins that compiles.
     *
     * @param toCompile the sources, as a line of the output names each when its turn comes
     */
    public void begin(String step, Set<String> toCompile) {
        sources.clear();
        sources.addAll(toCompile);
        progress.begin(step, toCompile.isEmpty() ? Progress.UNKNOWN : toCompile.size());
    }

    /** A line that a tool printed. */
    public void line(String line) {
        if (!MOVING.matcher(line).matches()) {
            progress.log(line);
        }
        reader.accept(line);
        if (!sources.isEmpty()) {
            Stream.of(line.split("\\s+")).filter(sources::remove).findFirst().ifPresent(source -> progress.worked(1));
        }
    }
}
