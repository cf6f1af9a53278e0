// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the server keeps its data if nobody names a folder. The environment variable {@code FOTA_SERVER_DATA} names it;
 * otherwise it is where the system wants the data of a user's programs: {@code $XDG_DATA_HOME/fota/server} or
 * {@code ~/.local/share/fota/server}, on macOS {@code ~/Library/Application Support/fota/server}, on Windows
 * {@code %LOCALAPPDATA%\fota\server}.
 *
 * @param environment the variables of the process
 * @param system what {@code os.name} says
 * @param home the user's folder
 */
public record DataFolder(Map<String, String> environment, String system, Path home) {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "FOTA_SERVER_DATA";

    /** That of the user who runs this program. */
    public static Path ofUser(Map<String, String> environment) {
        return new DataFolder(
                        environment, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")))
                .path();
    }

    Path path() {
        return set(VARIABLE)
                .orElseGet(() -> usual(system.toLowerCase(Locale.ROOT)))
                .toAbsolutePath()
                .normalize();
    }

    private Path usual(String name) {
        Path base;
        if (name.startsWith("windows")) {
            base = set("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
        } else if (name.startsWith("mac")) {
            base = home.resolve("Library").resolve("Application Support");
        } else {
            base = set("XDG_DATA_HOME")
                    .filter(Path::isAbsolute)
                    .orElse(home.resolve(".local").resolve("share"));
        }
        return base.resolve("fota").resolve("server");
    }

    private Optional<Path> set(String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(text -> !text.isBlank())
                    .map(Path::of);
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }
}
