// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which files are C or C++, told by their suffix. */
public final class SourceFiles {
    private static final Set<String> SUFFIXES =
            Set.of("c", "h", "cc", "hh", "cpp", "hpp", "cxx", "hxx", "c++", "h++", "ino", "inl", "ipp", "tpp");

    private SourceFiles() {}

    public static boolean accept(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            return false;
        }
        String text = name.toString();
        return SUFFIXES.contains(text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                && text.lastIndexOf('.') > 0;
    }
}
