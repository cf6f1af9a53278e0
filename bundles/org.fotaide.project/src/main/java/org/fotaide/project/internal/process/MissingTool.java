// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.io.IOException;
import java.util.Locale;
import org.fotaide.firmware.work.Problem;
import org.fotaide.project.problem.ProjectProblem;

/** What to say when a program cannot be started: which it is, and where it comes from. */
public final class MissingTool {
    private MissingTool() {}

    static Problem problem(String program, IOException cause) {
        String why = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return why.contains("permission denied") || why.contains("exec format")
                ? ProjectProblem.TOOL_UNUSABLE.with(program, cause.getMessage())
                : problem(program);
    }

    /** A program that is not there. */
    public static Problem problem(String program) {
        return ProjectProblem.TOOL_MISSING.with(program, source(program));
    }

    private static String source(String program) {
        String name = program.substring(program.replace('\\', '/').lastIndexOf('/') + 1);
        if (name.equals("make") || name.equals("gmake")) {
            return "Install it (Debian, Ubuntu: apt-get install make; macOS: xcode-select --install).";
        }
        if (name.startsWith("xtensa-lx106-elf-")) {
            return "Install the ESP8266 compiler (Debian, Ubuntu: apt-get install gcc-xtensa-lx106), or put the bin "
                    + "folder of the toolchain that you have on the PATH.";
        }
        if (name.equals("arduino-cli")) {
            return "Install it (https://arduino.github.io/arduino-cli/latest/installation) and the core for the chip: "
                    + "arduino-cli core install esp8266:esp8266 --additional-urls "
                    + "https://arduino.esp8266.com/stable/package_esp8266com_index.json.";
        }
        if (name.startsWith("xt-")) {
            return "This is Cadence's compiler; pass COMPILE=gcc to build with GNU's instead.";
        }
        return "Install it, or put its folder on the PATH.";
    }
}
