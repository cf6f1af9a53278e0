// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.fotaide.deploy.ssh.SshOptions;

/**
 * The keys and known hosts of General &gt; Network Connections &gt; SSH2 (org.eclipse.jsch.core). They are read by their names, so
 * that an Eclipse without that page gets the usual files of the user.
 *
 * @param home the folder of known_hosts and of keys without one of their own
 * @param keys names of files
 */
record SshPreferences(Optional<Path> home, List<String> keys) {
    private static final String NODE = "org.eclipse.jsch.core";
    private static final String HOME = "SSH2HOME";
    private static final String KEYS = "PRIVATEKEY";

    SshPreferences {
        keys = List.copyOf(keys);
    }

    static SshPreferences current() {
        return new SshPreferences(
                text(HOME).map(Path::of),
                Arrays.stream(text(KEYS).orElse("").split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static Optional<String> text(String key) {
        return Optional.of(Platform.getPreferencesService().getString(NODE, key, "", null))
                .filter(value -> !value.isBlank());
    }

    SshOptions options() {
        SshOptions usual = SshOptions.of(System.getenv(), Path.of(System.getProperty("user.home")));
        if (home.isEmpty()) {
            return usual;
        }
        List<Path> files = keys.isEmpty()
                ? usual.keys().stream()
                        .map(key -> home.get().resolve(key.getFileName()))
                        .toList()
                : keys.stream().map(home.get()::resolve).toList();
        return new SshOptions(
                home.get().resolve("known_hosts"),
                usual.identity(),
                files,
                usual.agent(),
                usual.connect(),
                usual.reply());
    }
}
