// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * What a CMake file says that partition tables depend on.
 *
 * @param isProject whether it is the one at the top of a project
 * @param subtypes what it adds
 */
record CmakeFile(boolean isProject, OwnSubtypes subtypes) {
    private static final String LIST = "CMakeLists.txt";
    private static final String MODULE = ".cmake";
    private static final Pattern PROJECT = Pattern.compile("(?im)^[ \\t]*project[ \\t]*\\(");

    static boolean named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(LIST) || name.endsWith(MODULE);
    }

    static CmakeFile of(SourceText source) {
        TextDocument document = source.document();
        boolean list = Path.of(LIST).equals(document.path().getFileName());
        return new CmakeFile(list && PROJECT.matcher(document.text()).find(), OwnSubtypes.of(document));
    }
}
