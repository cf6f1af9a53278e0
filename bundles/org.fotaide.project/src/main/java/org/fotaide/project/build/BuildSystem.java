// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.List;
import java.util.Optional;

/** How a project is built; docs/build.md says what each system gets and must make. */
public sealed interface BuildSystem {
    /** As it stands in fota.yaml. */
    String word();

    /**
     * The project's own Makefile, which links {@code $(BUILD)/userN.elf} for {@code APP=N}.
     *
     * @param arguments more arguments for make, each on its own, such as {@code V=1}
     */
    record Make(List<String> arguments) implements BuildSystem {
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
    record NonosSdk(List<String> arguments) implements BuildSystem {
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
     * Any commands, run once for each slot.
     *
     * @param commands each as the program and its arguments; no shell reads them
     * @param result the file that they make, from the directory of the build, with {@code {slot}} and {@code {app}} in it;
     *     {@code userN.bin} or {@code userN.elf} in the folder that {@code FOTA_OUTPUT} names if empty
     */
    record Command(List<List<String>> commands, Optional<String> result) implements BuildSystem {
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
