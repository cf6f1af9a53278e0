// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * A choice of guides.
 *
 * @param all in the order in which they are asked
 */
public record Guides(List<FileGuide> all) {
    public Guides {
        all = List.copyOf(all);
    }

    /** All that are installed, in no particular order. */
    public static Guides installed() {
        return Holder.INSTALLED;
    }

    private static final class Holder {
        static final Guides INSTALLED =
                new Guides(ServiceLoader.load(FileGuide.class, Guides.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /** Those that may know a file. */
    public Stream<FileGuide> of(Path file) {
        return all.stream().filter(guide -> guide.accepts(file));
    }
}
