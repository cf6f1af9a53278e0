// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.List;
import java.util.Optional;

/** How a project is built; docs/build.md says what each system gets and must make. */
public sealed interface BuildSystem {
    /** As it stands in fota.yaml. */
    String word();

    /** One that makes user1 and user2. */
    sealed interface ForSlots extends BuildSystem permits Make, NonosSdk, Command {}

    /** One that makes the one image of a sketch. */
    sealed interface ForSketch extends BuildSystem permits Arduino, Command {}

    /**
     * The project's own Makefile, which links {@code $(BUILD)/userN.elf} for {@code APP=N}.
     *
     * @param arguments more arguments for make, each on its own, such as {@code V=1}
     */
    record Make(List<String> arguments) implements ForSlots {
        public Make {
            arguments = List.copyOf(arguments);
        }

        public Make() {
            this(List.of());
        }

        @Override
        public String word() {
            return "make";
        }
    }

    /**
     * The Makefile of Espressif's NONOS SDK, or one with its variables.
     *
     * @param arguments more arguments for make, each on its own
     */
    record NonosSdk(List<String> arguments) implements ForSlots {
        public NonosSdk {
            arguments = List.copyOf(arguments);
        }

        public NonosSdk() {
            this(List.of());
        }

        @Override
        public String word() {
            return "nonos-sdk";
        }
    }

    /**
     * A sketch for the ESP8266 core of Arduino, compiled by arduino-cli.
     *
     * @param fqbn the board's fully qualified name with its options, such as {@code esp8266:esp8266:nodemcuv2:eesz=4M2M};
     *     without it nothing can be compiled
     * @param sketch the folder of the sketch, from the directory of the build; that itself if empty
     * @param arguments more arguments for {@code arduino-cli compile}, each on its own
     */
    record Arduino(Optional<String> fqbn, Optional<String> sketch, List<String> arguments) implements ForSketch {
        public Arduino {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String word() {
            return "arduino";
        }
    }

    /**
     * Any commands, run once for each image.
     *
     * @param commands each as the program and its arguments; no shell reads them
     * @param result the file that they make, from the directory of the build, with {@code {slot}} and {@code {app}} in it
     *     where there are slots; {@code userN.bin}, {@code userN.elf} or {@code sketch.bin} in the folder that
     *     {@code FOTA_OUTPUT} names if empty
     */
    record Command(List<List<String>> commands, Optional<String> result) implements ForSlots, ForSketch {
        public Command {
            commands = commands.stream().map(List::copyOf).toList();
        }

        public Command(List<List<String>> commands) {
            this(commands, Optional.empty());
        }

        /** One line, as a person types it, for the shell of the machine; no command at all if it is blank. */
        public static Command shell(String line) {
            if (line.isBlank()) {
                return new Command(List.of());
            }
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            return new Command(List.of(windows ? List.of("cmd", "/c", line) : List.of("sh", "-c", line)));
        }

        @Override
        public String word() {
            return "command";
        }
    }
}
