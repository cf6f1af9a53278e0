// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An Eclipse in a folder. */
record Installation(Path folder) {
    /** One of those that the build made before the tests. */
    static Installation named(String name) {
        return new Installation(Path.of(System.getProperty("fota.platform." + name)));
    }

    /** The files and folders of its bundles and features. */
    NavigableSet<String> parts() throws IOException {
        NavigableSet<String> parts = new TreeSet<>();
        for (String kind : new String[] {"plugins", "features"}) {
            Path all = folder.resolve(kind);
            if (Files.isDirectory(all)) {
                try (Stream<Path> each = Files.list(all)) {
                    each.forEach(part -> parts.add(kind + "/" + part.getFileName()));
                }
            }
        }
        return parts;
    }

    /** What the framework is to load. */
    NavigableSet<String> configured() throws IOException {
        Path list = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        try (Stream<String> lines = Files.lines(list)) {
            NavigableSet<String> bundles = new TreeSet<>();
            lines.filter(line -> !line.startsWith("#")).forEach(bundles::add);
            return bundles;
        }
    }

    Path launcher() throws IOException {
        try (Stream<Path> bundles = Files.list(folder.resolve("plugins"))) {
            return bundles.filter(bundle ->
                            bundle.getFileName().toString().matches("org\\.eclipse\\.equinox\\.launcher_.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
