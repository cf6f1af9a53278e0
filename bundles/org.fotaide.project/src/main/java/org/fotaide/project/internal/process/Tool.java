// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program that is to be run.
 *
 * @param command the program and its arguments, each on its own: no shell reads them
 * @param directory where it runs
 * @param environment what is added to the environment of this process, or replaced in it
 * @param input what the program reads on its standard input; nothing if empty
 * @param limit how long it may run; without limit if empty
 */
public record Tool(
        List<String> command, Path directory, Map<String, String> environment, String input, Optional<Duration> limit) {
    public Tool {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("no program to run");
        }
    }

    public String program() {
        return command.get(0);
    }
}
