// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a project is built: the {@code build} of fota.yaml.
 *
 * @param system what builds it
 * @param directory where the build runs, from the project's folder
 * @param command the shell's line, for {@link Kind#COMMAND}
 * @param result what the command makes, with {@code {slot}} or {@code {app}} in it
 * @param arguments more arguments for make
 * @param output where the images are put, from the project's folder
 * @param environment variables for the build's tools
 */
public record BuildSettings(
        Kind system,
        Path directory,
        Optional<String> command,
        Optional<String> result,
        List<String> arguments,
        Path output,
        Map<String, String> environment) {
    public enum Kind {
        MAKE,
        NONOS_SDK,
        COMMAND
    }

    public BuildSettings {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
