// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.project.text.TextDocument;

/**
 * Every sure fix of a workspace.
 *
 * @param edits what they do: first to texts, each of which is changed by one edit, then to names, the deepest first
 * @param applied what they mend
 */
public record SureFixes(List<FileEdit> edits, List<Finding> applied) {
    public SureFixes {
        edits = List.copyOf(edits);
        applied = List.copyOf(applied);
    }

    /** Gathers them. */
    static final class Collection {
        private final List<FileEdit> edits = new ArrayList<>();
        private final List<Finding> applied = new ArrayList<>();

        void text(TextDocument before, FixText.Result result) {
            if (!result.applied().isEmpty()) {
                edits.add(new FileEdit.ChangeText(
                        before.path(), List.of(before.changeTo(result.document().text()))));
                applied.addAll(result.applied());
            }
        }

        void names(List<Finding> findings) {
            List<FileEdit.Rename> wanted = Renaming.wanted(findings);
            edits.addAll(wanted);
            findings.stream()
                    .filter(finding -> finding.sureFix()
                            .filter(fix -> wanted.containsAll(fix.edits()))
                            .isPresent())
                    .forEach(applied::add);
        }

        SureFixes all() {
            return new SureFixes(edits, applied);
        }
    }
}
