// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.nio.file.Path;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** C texts for tests. */
final class Sources {
    private Sources() {}

    static CSource read(String text) {
        return CSource.of(SourceText.of(new TextDocument(Path.of("user", "user_main.c"), text)));
    }
}
