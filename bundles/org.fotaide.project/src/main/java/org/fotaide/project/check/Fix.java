// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * One way to mend what a finding is about, as data that every face can apply.
 *
 * @param title what a person reads before choosing it
 * @param sure whether it may be applied without asking, because there is no other reading
 * @param replacement what the whole ROM name or value becomes, if it replaces one
 * @param edits what it does
 */
public record Fix(String title, boolean sure, Optional<String> replacement, List<FileEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    /** A fix that changes the text of one document. */
    public static Fix in(TextDocument document, String title, boolean sure, List<TextEdit> edits) {
        return new Fix(title, sure, Optional.empty(), List.of(new FileEdit.ChangeText(document.path(), edits)));
    }

    /** The same fix, which makes a whole value into another. */
    public Fix replacing(String value) {
        return new Fix(title, sure, Optional.of(value), edits);
    }
}
