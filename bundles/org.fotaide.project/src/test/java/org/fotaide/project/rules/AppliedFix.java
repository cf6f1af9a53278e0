// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.io.IOException;
import java.nio.file.Files;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextDocument;

/** A fix, applied to the files on disk as an editor applies it. */
public record AppliedFix(Fix fix) {
    public void write() throws IOException {
        for (FileEdit edit : fix.edits()) {
            if (edit instanceof FileEdit.Rename rename) {
                Files.move(rename.file(), rename.to());
            } else if (edit instanceof FileEdit.ChangeText change) {
                TextDocument document = new TextDocument(edit.file(), Files.readString(edit.file()));
                Files.writeString(edit.file(), document.with(change.edits()).text());
            }
        }
    }
}
