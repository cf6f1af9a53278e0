// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * A change that a person may ask for, as data that every face can apply: all of it or nothing.
 *
 * @param title what a person reads before choosing it
 * @param edits what it does; nothing if it cannot be done
 * @param refusal why it cannot be done, in whole sentences
 */
public record Change(String title, List<FileEdit> edits, Optional<String> refusal) {
    public Change {
        edits = List.copyOf(edits);
    }

    public static Change of(String title, Map<Path, List<TextEdit>> edits) {
        return new Change(
                title,
                edits.entrySet().stream()
                        .filter(file -> !file.getValue().isEmpty())
                        .<FileEdit>map(file -> new FileEdit.ChangeText(file.getKey(), file.getValue()))
                        .toList(),
                Optional.empty());
    }

    public static Change in(TextDocument document, String title, List<TextEdit> edits) {
        return of(title, Map.of(document.path(), edits));
    }

    public static Change refused(String title, String why) {
        return new Change(title, List.of(), Optional.of(why));
    }
}
