// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.preference;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;

/**
 * What firmware is built with, as the user chose it for all projects. What a project's {@code build: environment:} says comes
 * first.
 *
 * @param compiler the folder of the compiler's programs; as the computer finds them if empty
 * @param sdk the folder of the vendor's SDK; as the environment says if empty
 */
public record Toolchain(Optional<String> compiler, Optional<String> sdk) {
    /** The folder that holds {@link #PROGRAM}. */
    public static final String COMPILER = "compiler-folder";

    /** The folder of the vendor's SDK. */
    public static final String SDK = "sdk-folder";

    /** The compiler, as it is called in every toolchain for the chip. */
    public static final String PROGRAM = "xtensa-lx106-elf-gcc";

    private static final String PATH = "PATH";

    /** As it is now. */
    public static Toolchain current() {
        return new Toolchain(chosen(COMPILER), chosen(SDK));
    }

    private static Optional<String> chosen(String key) {
        return Optional.of(Platform.getPreferencesService().getString(FotaPreferences.NODE, key, "", null))
                .filter(folder -> !folder.isBlank());
    }

    /** What the tools of a build get in their environment. */
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        compiler.ifPresent(folder -> variables.put(
                PATH, folder + File.pathSeparator + System.getenv().getOrDefault(PATH, "")));
        sdk.ifPresent(folder -> variables.put("SDK_PATH", folder));
        return variables;
    }
}
