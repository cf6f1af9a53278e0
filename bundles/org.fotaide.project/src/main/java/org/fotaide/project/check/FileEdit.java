// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.project.text.TextEdit;

/** What a fix does to one file. */
public sealed interface FileEdit {
    /** The file as it is called before the fix. */
    Path file();

    /**
     * Changes its text.
     *
     * @param edits without overlaps; all refer to the text that was checked
     */
    record ChangeText(Path file, List<TextEdit> edits) implements FileEdit {
        public ChangeText {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Gives it another name.
     *
     * @param to its new name
     */
    record Rename(Path file, Path to) implements FileEdit {}
}
