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
 * @param makes which images it makes
 * @param directory where the build runs, from the project's folder
 * @param command the shell's line, for {@link Kind#COMMAND}
 * @param result what the command makes, with {@code {slot}} or {@code {app}} in it
 * @param fqbn the board, for {@link Kind#ARDUINO}
 * @param sketch the folder of the sketch, for {@link Kind#ARDUINO}
 * @param arguments more arguments for make or arduino-cli
 * @param output where the images are put, from the project's folder
 * @param environment variables for the build's tools
 */
public record BuildSettings(
        Kind system,
        Makes makes,
        Path directory,
        Optional<String> command,
        Optional<String> result,
        Optional<String> fqbn,
        Optional<String> sketch,
        List<String> arguments,
        Path output,
        Map<String, String> environment) {
    public enum Kind {
        MAKE,
        NONOS_SDK,
        ARDUINO,
        COMMAND;

        /** Whether this system can make such images. */
        public boolean makes(Makes images) {
            return switch (this) {
                case MAKE, NONOS_SDK -> images == Makes.SLOTS;
                case ARDUINO -> images == Makes.ARDUINO;
                case COMMAND -> true;
            };
        }
    }

    /** What a build makes: how many images, and of which form. */
    public enum Makes {
        /** user1 and user2. */
        SLOTS,
        /** The one image of an Arduino sketch. */
        ARDUINO
    }

    public BuildSettings {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
