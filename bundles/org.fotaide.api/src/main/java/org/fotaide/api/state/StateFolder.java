// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.state;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what it has learned, for one user. The environment variable {@code FOTA_STATE} names the folder;
 * otherwise it is where the system wants such files: {@code $XDG_STATE_HOME/fota} or {@code ~/.local/state/fota}, on macOS
 * {@code ~/Library/Application Support/fota}, on Windows {@code %LOCALAPPDATA%\fota}. It is made when the first file is
 * written. Nothing in it is secret or needed: whoever deletes it loses what was learned and nothing else.
 *
 * @param path absolute
 */
public record StateFolder(Path path) {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "FOTA_STATE";

    private static final String NAME = "fota";

    /** The folder of the user who runs this program. */
    public static StateFolder ofUser(Map<String, String> environment) {
        return of(environment, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
    }

    static StateFolder of(Map<String, String> environment, String system, Path home) {
        Optional<Path> chosen = Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Path::of);
        Path path = chosen.orElseGet(() -> usual(environment, system.toLowerCase(Locale.ROOT), home));
        return new StateFolder(path.toAbsolutePath().normalize());
    }

    private static Path usual(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("windows")) {
            return absolute(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve(NAME);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return absolute(environment, "XDG_STATE_HOME")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve(NAME);
    }

    /** The XDG specification wants relative paths ignored. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    /**
     * One file of this folder.
     *
     * @param name lower-case words with hyphens
     */
    public StateFile file(String name) {
        return new StateFile(path.resolve(name));
    }
}
