// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which files are no texts, told by their suffix: images, and what they are packed in. */
final class BinaryFiles {
    private static final Set<String> SUFFIXES = Set.of("bin", "img", "ota", "hex", "elf", "signed", "gz", "tgz", "zip");

    private BinaryFiles() {}

    static boolean named(Path file) {
        Path name = file.getFileName();
        return name != null
                && name.toString().contains(".")
                && SUFFIXES.contains(name.toString()
                        .substring(name.toString().lastIndexOf('.') + 1)
                        .toLowerCase(Locale.ROOT));
    }
}
